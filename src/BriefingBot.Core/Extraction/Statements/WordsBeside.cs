using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>
/// Finds the words that a source is for: behind the source, together with their subject if that stands before it; else those before it.
/// </summary>
internal sealed class WordsBeside(SpeechContext context)
{
    private const int LongestDescription = 20;

    private readonly ArticleText _text = context.Text;
    private readonly WordForms _forms = new(context.Text);

    /// <param name="next">Behind the source.</param>
    public (int First, int End)? Find(Cue cue, int next)
    {
        int behind = context.SkipSetting(next);
        int before = context.FirstWord(context.Written);
        bool first = before == cue.First;
        (int First, int End) words;
        if (behind < context.End && _text.Is(behind, ',') && context.HasWords(behind + 1) && !context.IsOnlySetting(behind + 1) && (first || !IsDescription(behind + 1)))
            words = Around(cue, BehindSource(behind + 1));
        else if (cue.Kind is not (CueKind.Tail or CueKind.Clitic or CueKind.Verb) && context.HasWords(behind) && (first || IsRelativeBefore(cue)))
            words = (behind, EndOfRelative(behind, !first));
        else if (cue.Kind == CueKind.Clitic && behind < context.End && !_text.Is(behind, ',') && context.HasWords(behind))
            return null;
        else if (_text.Tokens[before].Is(WordClass.ClauseBreak | WordClass.SpeechJoiner) && context.FirstWord(before + 1) == cue.First)
            return null;
        else if (!first && GoesOn(before, cue.First, behind))
            words = Around(cue, behind);
        else
            words = (before, context.ContentEnd.Trim(before, cue.First));
        return words.End > words.First ? words : null;
    }

    private (int First, int End) Around(Cue cue, int behind) =>
        (HoldsSubject(context.FirstWord(context.Written), cue.First, behind) ? context.FirstWord(context.Written) : behind, context.ContentEnd.Find(behind, context.End));

    /// <summary>"Menurut Danu, lanjut Rina, harga turun": a further source stands between the first and its words.</summary>
    private int BehindSource(int token)
    {
        if (context.CueAt(token) is not { Kind: CueKind.Tail } inner)
            return token;
        (Reference? reference, int next) = context.SpeakerOf(inner, token);
        return reference is not null && next < context.End && _text.Is(next, ',') && context.HasWords(next + 1) ? next + 1 : token;
    }

    /// <summary>The words before a source say nothing yet, and those behind it, without a comma, do: <c>Latihan itu menurut Rina perlu diulang</c>.</summary>
    private bool GoesOn(int before, int source, int behind)
    {
        if (behind >= context.End || _text.Tokens[behind].Kind != TokenKind.Word || context.Clauses.IsClause(before, source) || context.Quotations.At(source - 1) is not null)
            return false;
        return context.Clauses.IsClause(behind, context.End) && !IsDescription(behind);
    }

    /// <summary>An office behind the name of a source, with nothing said of it: <c>…, menurut Rina Wati, direktur rumah sakit</c>.</summary>
    private bool IsDescription(int first)
    {
        int end = first;
        bool office = _text.Language.HeadLast && _text.Tokens[first].Is(WordClass.Stopword) && !_text.Tokens[first].Is(WordClass.Pronoun);
        while (end < context.End && end < first + LongestDescription && !_text.Is(end, ','))
        {
            office |= _text.Tokens[end].Is(WordClass.Role);
            end++;
        }

        bool noun = _text.Language.HeadLast || _forms.IsPhraseWord(first);
        return office && noun && !context.HasWords(end) && !context.Clauses.IsClause(first, end);
    }

    /// <summary>The words before an inserted source are the subject of the clause, not just when and where.</summary>
    private bool HoldsSubject(int first, int end, int behind)
    {
        if (first >= end)
            return false;
        bool article = _text.Language.HeadLast && _text.Tokens[first].Is(WordClass.Demonstrative | WordClass.Stopword);
        Token word = _text.Tokens[article && first + 1 < end ? first + 1 : first];
        if (word.Is(WordClass.Relative) || word.Lexeme?.ValueIn(WordClass.ClauseMark) == "condition")
            return true;
        if (Lexicon.Match(_text.Tokens, first, end, WordClass.Setting, out _) is not null)
            return false;
        return !word.Is(WordClass.Setting | WordClass.CommonWord | WordClass.Adverb | WordClass.ClauseBreak | WordClass.SpeechJoiner | WordClass.Stopword | WordClass.According) ||
            (IsNounPhrase(word.Is(WordClass.ClauseBreak | WordClass.SpeechJoiner) ? first + 1 : first, end) && LacksSubject(behind));
    }

    /// <summary>Two words or more that neither join clauses nor tell when and where: <c>Langkah itu</c>.</summary>
    private bool IsNounPhrase(int first, int end)
    {
        if (first >= end)
            return false;
        Lexicon.Match(_text.Tokens, first, end, WordClass.CommonWord | WordClass.Adverb, out int length);
        return _forms.IsPhraseWord(first) && length < 2 && first + 1 < end && _text.Tokens[first + 1].Kind == TokenKind.Word && !_text.Tokens[first].Is(WordClass.ClauseBreak | WordClass.SpeechJoiner | WordClass.Pronoun);
    }

    /// <summary>A clause that begins with what is said of something: <c>dilakukan …</c>, <c>lebih disebabkan …</c>.</summary>
    private bool LacksSubject(int token)
    {
        int i = token;
        while (i < context.End && i < token + 2 && _text.Tokens[i].Is(WordClass.Adverb | WordClass.Stopword) && !IsPredicate(i))
            i++;
        return i < context.End && IsPredicate(i);
    }

    private bool IsPredicate(int token) => context.Clauses.IsPredicate(token) || _text.Tokens[token].Lexeme?.ValueIn(WordClass.PhraseEnd) == "namely";

    private bool IsRelativeBefore(Cue cue) => cue.First > context.First && _text.Tokens[cue.First - 1].Is(WordClass.Relative);

    private int EndOfRelative(int start, bool relative)
    {
        if (!relative)
            return context.ContentEnd.Find(start, context.End);
        int i = start;
        while (i < context.End && !_text.Is(i, ',') && !(i > start + 1 && _text.Tokens[i].Is(WordClass.Demonstrative)))
            i++;
        return context.ContentEnd.Trim(start, i);
    }
}
