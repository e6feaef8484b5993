using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Cuts sentences into clauses at commas and at words that part clauses; a name between two commas parts nothing.</summary>
internal readonly struct ClauseCutter(ArticleText text, NameMap names)
{
    public void Cut(Sentence sentence, List<Clause> clauses)
    {
        clauses.Clear();
        int start = sentence.First;
        int mark = -1;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            bool isWord = text.Tokens[token].Is(WordClass.ClauseMark | WordClass.SpeechVerb);
            if (!isWord && !IsBreak(token, sentence))
                continue;

            if (token > start)
                clauses.Add(new Clause(start, token, mark));
            (start, mark) = (token + 1, isWord ? token : -1);
        }

        if (start < sentence.End)
            clauses.Add(new Clause(start, sentence.End, mark));
    }

    private bool IsBreak(int token, Sentence sentence)
    {
        if (text.Tokens[token].Kind != TokenKind.Punctuation || text.Article.Reading[text.Tokens[token].Start] is not (',' or ';' or ':' or '–' or '—'))
            return false;
        if (!text.Is(token, ','))
            return true;

        bool opensName = token + 1 < sentence.End && names.At(token + 1) is { } next && next.FirstToken == token + 1 &&
            (next.EndToken >= sentence.End || text.Is(next.EndToken, ',') || text.Is(next.EndToken, '.')) && names[next].Kind == NameKind.Person;
        bool closesName = token > sentence.First && names.At(token - 1) is { } before && before.FirstToken > sentence.First &&
            text.Is(before.FirstToken - 1, ',') && names[before].Kind == NameKind.Person;
        return !opensName && !closesName;
    }
}
