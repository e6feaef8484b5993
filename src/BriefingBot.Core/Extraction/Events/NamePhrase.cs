using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>What stands around a name and belongs to it: offices, forms of address, and the words that link it to an event.</summary>
internal readonly struct NamePhrase(ArticleText text, NameMap names)
{
    /// <summary>How many tokens an office and its name may lie apart.</summary>
    private const int Reach = 8;
    private const int LongestTitle = 4;
    private const int LongestLink = 4;
    private const int MostJoined = 5;

    private readonly Token[] _tokens = text.Tokens;

    public EventName NameOf(NameMention mention)
    {
        string canonical = names[mention].Canonical;
        Lexeme? seat = Lexicon.Match(_tokens, mention.FirstToken, mention.EndToken, WordClass.Capital, out int length);
        return new EventName(canonical, seat is not null && length == mention.EndToken - mention.FirstToken ? seat.ValueIn(WordClass.Capital)! : canonical, names[mention].Kind);
    }

    /// <summary>Capitalised words right behind a word of place that no list holds and nobody bears as a name: a town that only the article knows.</summary>
    public EventName? UnlistedPlace(int first, int end)
    {
        int next = first;
        bool isKnown = true;
        while (next < end && text.IsCapitalized(next) && names.At(next) is null && !_tokens[next].Is(WordClass.CalendarName | WordClass.Role | WordClass.Honorific) && next - first < LongestTitle)
            isKnown &= _tokens[next++].Lexeme is not null;
        bool stands = !isKnown && (next == end || (!text.IsCapitalized(next) && names.At(next) is null));
        string words = stands ? text.Words(first, next) : string.Empty;
        return stands ? new EventName(words, words, NameKind.Place) : null;
    }

    /// <summary>A place of the lists that the article has inside a longer name: <c>Thailand</c> in <c>Pemilu Thailand</c>.</summary>
    public EventName PlaceAt(int first, int end)
    {
        string words = text.Words(first, end);
        return new EventName(words, words, NameKind.Place);
    }

    /// <summary>True behind a word that makes a name anything but the one who acts, also where names are joined to such a one.</summary>
    public bool IsOblique(int head, int start)
    {
        for (int joined = 0; joined < MostJoined && head > start; joined++)
        {
            if (LinkAt(head - 1) is "to" or "in" or "with" or "from" or "of" or "by" or "between")
                return true;
            if (LinkAt(head - 1) != "and" || head - 1 <= start || names.At(head - 2) is not { } other || other.FirstToken < start)
                return false;
            head = HeadOf(other, start);
        }

        return false;
    }

    /// <summary>The first token of the office or form of address before a name, countries and institutions between them; else of the name.</summary>
    public int HeadOf(NameMention mention, int start)
    {
        int head = mention.FirstToken;
        int token = mention.FirstToken;
        while (token > start && mention.FirstToken - token < Reach)
        {
            if (TitleBefore(token, start) is > 0 and var length)
                head = token -= length;
            else if (names.At(token - 1) is { } other && other.FirstToken >= start && names[mention].Kind == NameKind.Person && names[other].Kind != NameKind.Person)
                token = other.FirstToken;
            else if (text.IsCapitalized(token - 1) || IsMark(token - 1))
                token--;
            else
                break;
        }

        return head;
    }

    /// <summary>The length of the office or form of address that ends before a token.</summary>
    public int TitleBefore(int end, int start)
    {
        for (int first = Math.Max(start, end - LongestTitle); first < end; first++)
        {
            if (Lexicon.Match(_tokens, first, end, WordClass.Role | WordClass.Honorific, out int length) is not null && first + length == end)
                return length;
        }

        return 0;
    }

    /// <summary>The first token behind the offices, forms of address and marks at a token.</summary>
    public int SkipTitles(int token, int end)
    {
        while (token < end)
        {
            if (Lexicon.Match(_tokens, token, end, WordClass.Role | WordClass.Honorific, out int length) is not null)
                token += length;
            else if (text.Is(token, '.') || text.Is(token, ','))
                token++;
            else
                break;
        }

        return token;
    }

    private bool IsMark(int token) => text.Is(token, '.') || text.Is(token, ',') || text.Is(token, '(') || text.Is(token, ')');

    public bool IsOffice(int start, int end)
    {
        for (int token = start; token < end; token++)
        {
            if (_tokens[token].Is(WordClass.Role))
                return true;
        }

        return false;
    }

    public bool IsNoun(int token) => new WordForms(text).IsPhraseWord(token) && !text.IsCapitalized(token) &&
        !_tokens[token].Is(WordClass.EventLink | WordClass.DateLead | WordClass.EventStatus | WordClass.Adverb);

    /// <summary>The person whose country or office is named first: <c>Putin</c> for <c>Presiden Rusia Vladimir Putin</c>.
    /// A capitalised word between them is a part of the name that is not known as such.</summary>
    public NameMention PersonOf(NameMention mention, int end)
    {
        if (names[mention].Kind == NameKind.Person)
            return mention;
        int next = SkipTitles(SkipBrackets(mention.EndToken, end), end);
        next = SkipOwned(next, end);
        if (next < end && text.IsCapitalized(next) && names.At(next) is null)
            next++;
        return next < end && names.At(next) is { } other && other.FirstToken == next && names[other].Kind == NameKind.Person ? other : mention;
    }

    /// <summary>The person behind a comma whom a place describes: <c>Rina Wati</c> in <c>sejawatnya dari Laguna, Rina Wati</c>.</summary>
    public NameMention? Apposed(int place, int end)
    {
        if (place >= end || names.At(place) is not { } name || name.FirstToken != place || name.EndToken + 1 >= end || !text.Is(name.EndToken, ','))
            return null;
        return names.At(name.EndToken + 1) is { } person && names[person].Kind == NameKind.Person ? person : null;
    }

    /// <summary>The token behind an owner's ending and the office that is owned: <c>Germany's economy minister</c>.</summary>
    private int SkipOwned(int token, int end)
    {
        int next = token;
        while (next < end && next - token < LongestTitle && _tokens[next].Kind == TokenKind.Word && !text.IsCapitalized(next) && !_tokens[next].Is(WordClass.EventLink))
        {
            if (Lexicon.Match(_tokens, next, end, WordClass.Role | WordClass.Honorific, out _) is not null)
                return SkipTitles(next, end);
            next++;
        }

        return token;
    }

    /// <summary>The token behind an abbreviation in brackets: <c>(DIY)</c>.</summary>
    private int SkipBrackets(int token, int end) =>
        token + 2 < end && text.Is(token, '(') && text.Is(token + 2, ')') ? token + 3 : token;

    /// <summary>How the word or phrase at a token links a name to an event: a value of the list of links; null for other words.</summary>
    public string? LinkAt(int token) =>
        Lexicon.Match(_tokens, token, Math.Min(_tokens.Length, token + LongestLink), WordClass.EventLink, out _)?.ValueIn(WordClass.EventLink);
}
