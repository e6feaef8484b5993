using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Cuts sentences into clauses at commas and at words that part clauses; a name between two commas parts nothing, nor does a word inside a date or a name.</summary>
internal readonly struct ClauseCutter(ArticleText text, NameMap names, DateMap dates)
{
    public void Cut(Sentence sentence, List<Clause> clauses)
    {
        clauses.Clear();
        int start = sentence.First;
        int mark = -1;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            bool isWord = text.Tokens[token].Is(WordClass.ClauseMark | WordClass.SpeechVerb);
            if ((!isWord && !IsBreak(token, sentence)) || (isWord && ((dates.At(token) is { } date && date.EndToken > token + 1) || names.At(token) is not null || OpensStatus(token, sentence))))
                continue;

            if (token > start)
                clauses.Add(new Clause(start, token, mark));
            (start, mark) = (token + 1, isWord ? token : -1);
        }

        if (start < sentence.End)
            clauses.Add(new Clause(start, sentence.End, mark));
    }

    /// <summary>Between two countries or bodies: <c>Jepang, Filipina, dan Australia</c>.</summary>
    private bool IsInList(int comma, Sentence sentence)
    {
        int next = comma + 1;
        if (next + 1 < sentence.End && text.Tokens[next].Lexeme?.ValueIn(WordClass.EventLink) == "and")
            next++;
        return comma > sentence.First && next < sentence.End && names.At(comma - 1) is { } before && names.At(next) is { } behind && behind.FirstToken == next &&
            names[before].Kind == NameKind.Place && names[behind].Kind == NameKind.Place;
    }

    /// <summary>"Called off": a verb of speech alone, but none here.</summary>
    private bool OpensStatus(int token, Sentence sentence) =>
        Lexicon.Match(text.Tokens, token, sentence.End, WordClass.EventStatus, out int length)?.ValueIn(WordClass.EventStatus) == nameof(EventStatus.Cancelled) && length > 1;

    private bool IsBreak(int token, Sentence sentence)
    {
        if (text.Tokens[token].Kind != TokenKind.Punctuation || text.Article.Reading[text.Tokens[token].Start] is not (',' or ';' or ':' or '–' or '—'))
            return false;
        if (!text.Is(token, ','))
            return true;
        if (IsInList(token, sentence))
            return false;

        bool opensName = token + 1 < sentence.End && names.At(token + 1) is { } next && next.FirstToken == token + 1 &&
            (next.EndToken >= sentence.End || text.Is(next.EndToken, ',') || text.Is(next.EndToken, '.')) && names[next].Kind == NameKind.Person;
        bool closesName = token > sentence.First && names.At(token - 1) is { } before && before.FirstToken > sentence.First &&
            text.Is(before.FirstToken - 1, ',') && names[before].Kind == NameKind.Person;
        return !opensName && !closesName;
    }
}
