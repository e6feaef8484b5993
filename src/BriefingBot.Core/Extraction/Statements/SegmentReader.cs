using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Finds who acts in a stretch of a clause that no comma parts.</summary>
internal sealed class SegmentReader(ArticleText text, NameMap names, PhraseReader phrases)
{
    /// <summary>How many tokens in brackets may stand before a subject: the credit of a picture.</summary>
    private const int LongestBracket = 16;

    /// <summary>Words that may stand before a subject without being part of it.</summary>
    private static readonly WordClass Openers = WordClass.CommonWord | WordClass.Adverb | WordClass.SpeechJoiner | WordClass.ClauseBreak | WordClass.Relative;

    /// <summary>The one named first, right before the verb, or with a title; null if nobody acts there.</summary>
    public Reference? Read(int start, int end)
    {
        int i = start;
        while (i < end && (IsOpener(i) || (i + 1 == end && phrases.IsDegree(i))))
            i = text.Is(i, '(') && ClosingBracket(i, end) is { } close ? close + 1 : i + 1;
        if (i >= end || IsComparison(i, end))
            return null;
        if (phrases.Read(i, end) is { Kind: ReferenceKind.Name } named && named.First == i && named.End < end && text.Tokens[named.End].Is(WordClass.Relative))
            return named;
        if (phrases.Read(i, end) is { } left && JoinedTo(left, end) is { } both)
            return both;
        for (int r = end - 2; r > i; r--)
        {
            if (text.Tokens[r].Is(WordClass.Relative) && phrases.Read(r + 1, end) is { } inner && IsAllAdverbs(inner.End, end))
                return inner;
        }

        if (Spokesperson(i, end) is { } voice)
            return voice;
        bool adjunct = text.Tokens[i].Is(WordClass.Setting | WordClass.Relative) && names.At(i) is null;
        Reference? first = adjunct ? null : phrases.Read(i, end);
        return (first is { } phrase ? BehindHeadline(phrase, end) ?? first : null) ?? ReadAdjacent(i, end) ?? ReadTitled(i, end);
    }

    /// <summary>"Dinas Perikanan melalui Yusuf Manafe": the one through whom somebody speaks has the words.</summary>
    private Reference? Spokesperson(int start, int end)
    {
        for (int i = end - 2; i >= start; i--)
        {
            if (text.Tokens[i].Lexeme?.ValueIn(WordClass.Setting) == "through" && names.At(i) is null && phrases.Read(i + 1, end) is { Kind: ReferenceKind.Name or ReferenceKind.Office } voice && IsAllAdverbs(voice.End, end))
                return voice;
        }

        return null;
    }

    /// <summary>Nothing but capitals lead from a name to the one right before the verb: a headline ran into the sentence.</summary>
    private Reference? BehindHeadline(Reference first, int end)
    {
        if (first.Kind != ReferenceKind.Name || first.End >= end - 1 || names.At(end - 1) is not { } last || names[last].Kind != NameKind.Person || last.FirstToken <= first.End)
            return null;
        for (int i = first.End; i < last.FirstToken; i++)
        {
            if (!text.IsCapitalized(i))
                return null;
        }

        return new Reference(ReferenceKind.Name, last.FirstToken, last.EndToken, last.Entity);
    }

    private int? ClosingBracket(int open, int end)
    {
        for (int i = open + 1; i < end && i < open + LongestBracket; i++)
        {
            if (text.Is(i, ')'))
                return i;
        }

        return null;
    }

    /// <summary>"Berbeda dengan Rina", "unlike Rina": who is named there does not act.</summary>
    public bool IsComparison(int start, int end) =>
        Lexicon.Match(text.Tokens, start, end, WordClass.Setting, out int length) is { } setting && setting.ValueIn(WordClass.Setting) == "other" &&
        phrases.Read(start + length, end) is { } other && (other.End == end || text.Is(other.End, ','));

    /// <summary>True for a word that may stand before a subject without being part of it.</summary>
    public bool IsOpener(int token)
    {
        Token word = text.Tokens[token];
        if (word.Kind != TokenKind.Word)
            return word.Kind == TokenKind.Punctuation;
        if (Lexicon.Match(text.Tokens, token, text.Tokens.Length, WordClass.Group | WordClass.Document, out int length) is not null && length > 1)
            return false;
        if (word.Is(WordClass.SpeechJoiner | WordClass.ClauseBreak) && token + 1 < text.Tokens.Length && names.At(token + 1) is { } next && names[next].Kind == NameKind.Person)
            return true;
        if (text.Language.HeadLast && word.Is(WordClass.Stopword) && !word.Is(WordClass.Relative | WordClass.Setting | WordClass.ClauseMark) && phrases.Read(token, text.Tokens.Length) is not null)
            return false;
        return names.At(token) is null && word.Is(Openers) && !word.Is(WordClass.Pronoun | WordClass.Role | WordClass.Group | WordClass.Setting | WordClass.Document);
    }

    /// <summary>The phrase right before the verb, behind words about time and place: <c>dalam sambutannya Bupati Rahmat</c>.</summary>
    private Reference? ReadAdjacent(int start, int end)
    {
        int last = end;
        while (last > start && text.Tokens[last - 1].Is(WordClass.Adverb))
            last--;
        if (last <= start + 1)
            return null;
        if (names.At(last - 1) is { } mention && mention.FirstToken > start)
        {
            int first = TitleStart(mention.FirstToken, start);
            bool governed = text.Tokens[first - 1].Is(WordClass.Setting | WordClass.Relative) || (first == mention.FirstToken && IsPossessor(first, start));
            if (governed)
                return text.Language.HeadLast ? OfficeBefore(start, last) : null;
            if (mention.FirstToken - 2 > start && text.Tokens[mention.FirstToken - 1].Is(WordClass.SpeechJoiner) && names.At(mention.FirstToken - 2) is { } partner && phrases.Together(partner, last) is { } pair)
                return pair;
            return names[mention].Kind == NameKind.Person
                ? new Reference(ReferenceKind.Name, mention.FirstToken, mention.EndToken, mention.Entity)
                : new Reference(ReferenceKind.Institution, mention.FirstToken, mention.EndToken, mention.Entity);
        }

        if (text.Tokens[last - 1].Is(WordClass.Pronoun) && !text.Tokens[last - 2].Is(WordClass.Setting))
            return phrases.PronounAt(last - 1);
        return OfficeBefore(start, last);
    }

    /// <summary>An office or a group right before the verb, with whatever belongs to it: <c>the priest of Port Ellery</c>.</summary>
    private Reference? OfficeBefore(int start, int last)
    {
        for (int i = last - 1; i > start && i >= last - 8; i--)
        {
            if (text.Tokens[i].Is(WordClass.Role | WordClass.Group) && !text.Tokens[i - 1].Is(WordClass.Setting) && phrases.Read(i, last) is { } phrase && phrase.End == last)
                return phrase with { First = NameBefore(phrase.First, start) };
        }

        return null;
    }

    /// <summary>The capitals before an English noun are its name: <c>Brandhoven airport</c>.</summary>
    private int NameBefore(int noun, int start)
    {
        int first = noun;
        while (text.Language.HeadLast && first > start && !text.IsCapitalized(noun) && text.IsCapitalized(first - 1))
            first--;
        return first;
    }

    /// <summary>The first person with an office right before the name, unless a preposition governs them.</summary>
    private Reference? ReadTitled(int start, int end)
    {
        foreach (NameMention mention in names.Between(start, end))
        {
            if (names[mention].Kind != NameKind.Person)
                continue;
            int title = TitleStart(mention.FirstToken, start - 1);
            bool governed = title > start && text.Tokens[title - 1].Is(WordClass.Setting | WordClass.SpeechPassive);
            if (title < mention.FirstToken && !governed)
                return new Reference(ReferenceKind.Name, mention.FirstToken, mention.EndToken, mention.Entity);
        }

        return null;
    }

    private int TitleStart(int first, int limit)
    {
        int start = first;
        for (int i = first - 1; i > limit && i >= first - 10; i--)
        {
            if (text.Tokens[i].Kind != TokenKind.Word && !text.IsInnerStop(i))
                break;
            if (text.Tokens[i].Is(WordClass.Role | WordClass.Honorific))
                start = i;
            else if (text.Tokens[i].Is(WordClass.Setting | PhraseLimits.Barriers))
                break;
        }

        return start;
    }

    /// <summary>True behind a noun that owns the name: <c>kunjungan Rahmat</c>. In <c>engine maker Turbine</c> the noun describes it.</summary>
    private bool IsPossessor(int first, int limit) =>
        !text.Language.HeadLast && first - 1 > limit && text.Tokens[first - 1].Kind == TokenKind.Word && !text.IsCapitalized(first - 1) && !text.Tokens[first - 1].Is(WordClass.Adverb | WordClass.CommonWord | WordClass.SpeechJoiner | WordClass.Demonstrative | WordClass.CalendarName);

    /// <summary>Two who act together, with their offices: <c>Serikat buruh dan PT Samudra Teduh</c>.</summary>
    private Reference? JoinedTo(Reference left, int end)
    {
        bool joined = left.End + 1 < end && text.Tokens[left.End].Is(WordClass.SpeechJoiner) && left.Kind is not (ReferenceKind.Pronoun or ReferenceKind.Plural);
        return joined && phrases.Read(left.End + 1, end) is { Kind: not (ReferenceKind.Pronoun or ReferenceKind.Plural) } right && IsAllAdverbs(right.End, end)
            ? new Reference(ReferenceKind.Group, left.First, right.End)
            : null;
    }

    private bool IsAllAdverbs(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (!text.Tokens[i].Is(WordClass.Adverb))
                return false;
        }

        return true;
    }
}
