using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>Tells from what stands around a part of a capitalised run what it can name.</summary>
internal sealed class PartContext(ArticleText text, WordRole[] roles, List<NamePart> parts)
{
    /// <summary>How many tokens a place between an institution and its person may take: <c>, Jakarta Utara,</c>.</summary>
    private const int PlaceReach = 6;

    /// <summary>How many tokens of a unit's name may stand behind its first words: <c>Batalyon Rajawali 11 Tuban</c>.</summary>
    private const int LongestRest = 3;

    private const int LongestRegionOffice = 3;

    /// <summary>How many tokens may tell where and when before the one who acts.</summary>
    private const int LongestAdjunct = 10;

    /// <summary>True in running text, and in a headline that is written like it.</summary>
    public bool InParagraph(NamePart part)
    {
        Section section = text.Sections[text.Sentences[text.SentenceOf(part.First)].Section];
        return section.IsParagraph || IsInSentenceCase(section);
    }

    /// <summary>A title or form of address right before the words, on the same run: not merely somewhere before them.</summary>
    public bool IsTitledHere(NamePart part)
    {
        int before = part.First - 1;
        while (before >= 0 && roles[before] == WordRole.Stop)
            before--;
        if (before < 0)
            return false;
        if (roles[before] is WordRole.Honorific or WordRole.Office)
            return true;
        if (part.Titled && roles[before] is WordRole.Place or WordRole.Organization)
            return true;
        return text.Tokens[before].Is(WordClass.Role | WordClass.Honorific) && text.Tokens[before].Kind == TokenKind.Word && !IsOrdinaryNoun(part.First);
    }

    /// <summary>
    /// True right behind an office whose places are all listed, and with nobody named beside a comma: <c>Gubernur Sarwono</c> names a person,
    /// <c>Gubernur Ternalis, Sarwono,</c> and <c>Sarwono, Gubernur Ternalis,</c> a place.
    /// </summary>
    public bool IsBehindRegionOffice(NamePart part)
    {
        if (part.End + 1 < text.Tokens.Length && text.Is(part.End, ',') && text.IsCapitalized(part.End + 1))
            return false;
        for (int start = part.First - 1; start >= 0 && start >= part.First - LongestRegionOffice; start--)
        {
            if (Lexicon.Match(text.Tokens, start, part.First, WordClass.Role, out int length)?.ValueIn(WordClass.Role) == "region" && start + length == part.First)
                return !(start > 1 && text.Is(start - 1, ',') && text.IsCapitalized(start - 2));
        }

        return false;
    }

    /// <summary>The office of a place before the comma in front of the words: <c>bupati</c> for <c>Bupati Wanakerta, Sarwono,</c>; else null.</summary>
    public string? OfficeListedBefore(NamePart part)
    {
        if (part.First < 3 || !text.Is(part.First - 1, ',') || part.End >= text.Tokens.Length || !text.Is(part.End, ','))
            return null;
        for (int start = part.First - 2; start >= 0 && start > part.First - LongestRest - 3 && text.Tokens[start].Kind == TokenKind.Word; start--)
        {
            if (Lexicon.Match(text.Tokens, start, part.First, WordClass.Role, out int length) is { } office && start + length < part.First - 1 && office.ValueIn(WordClass.Role) is "place" or "region")
                return text.Words(start, start + length).ToLowerInvariant();
        }

        return null;
    }

    /// <summary>The office of a place right before the words: <c>bupati</c> for <c>Bupati Sarwono</c>; else null.</summary>
    public string? OfficeRightBefore(NamePart part)
    {
        for (int length = 1; length <= LongestRegionOffice && part.First - length >= 0; length++)
        {
            if (Lexicon.Match(text.Tokens, part.First - length, part.First, WordClass.Role, out int matched) is { } office && matched == length && office.ValueIn(WordClass.Role) is "place" or "region")
                return text.Words(part.First - length, part.First).ToLowerInvariant();
        }

        return null;
    }

    /// <summary>True if the person of the title is named behind a comma: the words before it belong to the institution.</summary>
    public bool IsFollowedByName(int index)
    {
        int comma = parts[index].End;
        while (comma < text.Tokens.Length && comma < parts[index].End + LongestRest && (text.Tokens[comma].Kind == TokenKind.Number || text.IsCapitalized(comma)))
            comma++;
        if (comma == parts[index].End && comma + 2 < text.Tokens.Length && text.Tokens[comma].Lexeme?.ValueIn(WordClass.Setting) is "origin" or "place" && text.IsCapitalized(comma + 1) && text.Is(comma + 2, ','))
            comma += 2;
        if (comma + 1 >= text.Tokens.Length || !text.Is(comma, ','))
            return false;
        for (int i = index + 1; i < parts.Count && parts[i].First <= comma + PlaceReach; i++)
        {
            NamePart other = parts[i];
            int before = other.First - 1;
            while (before > comma && roles[before] is WordRole.Honorific or WordRole.Stop)
                before--;
            if (other.Kind == NamePartKind.Words && other.InstitutionStart < 0 && text.Is(before, ',') && other.Length >= 2)
                return !IsListGoingOn(other.End);
        }

        return false;
    }

    /// <summary>Words with their abbreviation in brackets behind them are an institution: <c>Partai Keadilan Rakyat (PKR)</c>.</summary>
    public bool IsAbbreviated(NamePart part) =>
        part.End + 2 < text.Tokens.Length && text.Is(part.End, '(') && text.Is(part.End + 2, ')') && text.Tokens[part.End + 1].Kind == TokenKind.Word;

    /// <summary>Behind the comma that ends what a sentence begins with: <c>Di sektor putra, Galih Pratomo kandas</c>.</summary>
    public bool IsBehindAdjunct(int token)
    {
        int first = text.Sentences[text.SentenceOf(token)].First;
        if (token - first is < 2 or > LongestAdjunct || !text.Is(token - 1, ',') || !text.Tokens[first].Is(WordClass.Setting))
            return false;
        for (int i = first; i < token - 1; i++)
        {
            if (text.Is(i, ','))
                return false;
        }

        return true;
    }

    /// <summary>True for the first token of a sentence.</summary>
    public bool IsSentenceStart(int token) => text.Sentences[text.SentenceOf(token)].First == token;

    /// <summary>Words made with noun affixes at the start of a sentence are hardly ever a name: pe-...-an, ke-...-an.</summary>
    public bool IsOrdinaryNoun(int token)
    {
        Sentence sentence = text.Sentences[text.SentenceOf(token)];
        if (token != sentence.First || text.Language.Code != "id")
            return false;
        return NameSplitter.IsAbstractNoun(text.Chars(token));
    }

    private bool IsInSentenceCase(Section section)
    {
        int plain = 0;
        for (int i = section.FirstToken; i < section.EndToken; i++)
        {
            Token token = text.Tokens[i];
            if (token.Kind == TokenKind.Word && char.IsLower(text.Article.Reading[token.Start]) && !token.Is(WordClass.Stopword | WordClass.Setting | WordClass.SpeechJoiner))
                plain++;
        }

        return plain >= 2;
    }

    /// <summary>"…, and Mr. Y": the name before stands in a list rather than behind an office.</summary>
    private bool IsListGoingOn(int token) =>
        token + 2 < text.Tokens.Length && text.Is(token, ',') && text.Tokens[token + 1].Is(WordClass.SpeechJoiner) && text.IsCapitalized(token + 2);
}
