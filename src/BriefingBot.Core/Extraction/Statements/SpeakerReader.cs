using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads who is named beside a cue: behind it (<c>kata X</c>) or before it (<c>X mengatakan</c>).</summary>
internal sealed class SpeakerReader(ArticleText text, NameMap names)
{
    private const int LongestPhrase = 30;

    /// <summary>How far before a verb its subject is looked for, in tokens.</summary>
    private const int LongestClause = 120;

    private static readonly WordClass Barriers =
        WordClass.SpeechVerb | WordClass.SpeechTail | WordClass.SpeechPassive | WordClass.SpeechClitic | WordClass.Relative | WordClass.Pronoun | WordClass.Complementizer |
        WordClass.Adverb | WordClass.RelayCue | WordClass.According;

    private static readonly WordClass Heads =
        WordClass.Role | WordClass.Group | WordClass.Document | WordClass.Outlet | WordClass.OrganizationWord | WordClass.Organization | WordClass.Place | WordClass.Honorific;

    /// <summary>Words that may stand before a subject without being part of it.</summary>
    private static readonly WordClass Openers = WordClass.CommonWord | WordClass.Adverb | WordClass.SpeechJoiner | WordClass.ClauseBreak | WordClass.Relative;

    /// <summary>The noun phrase that begins at a token, or null if nobody who can speak is named there.</summary>
    public Reference? ReadPhrase(int first, int limit)
    {
        int i = first;
        while (i < limit && text.Tokens[i].Is(WordClass.Honorific) && names.At(i) is null)
            i += i + 1 < limit && text.Is(i + 1, '.') ? 2 : 1;
        if (i >= limit || text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
            return null;
        if (text.Tokens[i].Is(WordClass.Pronoun) && names.At(i) is null)
            return PronounAt(i);
        if (names.At(i) is { } mention && names[mention].Kind == NameKind.Person)
            return Together(mention, limit) ?? new Reference(ReferenceKind.Name, i, mention.EndToken, mention.Entity);

        bool article = text.Tokens[i].Is(WordClass.Demonstrative | WordClass.Stopword) && text.Language.Code == "en";
        int head = article ? i + 1 : i;
        if (head >= limit || HeadAt(head, limit) is not { } lexeme)
            return NamedInstitution(head);
        if (names.At(head) is { } place && !lexeme.Is(WordClass.Role | WordClass.Group | WordClass.Outlet) && Together(place, limit) is { } pair)
            return pair;
        if (names.At(head) is null && !lexeme.Is(WordClass.Role | WordClass.Group | WordClass.Document | WordClass.Outlet))
            lexeme = NounBehind(head, limit) ?? lexeme;
        return ReadHeaded(i, head, limit, lexeme);
    }

    /// <summary>The subject of a verb: the noun phrase that acts in the clause before it, or null.</summary>
    public Reference? ReadSubject(int clauseStart, int verb)
    {
        clauseStart = Math.Max(clauseStart, verb - LongestClause);
        int end = verb;
        Reference? described = null;
        while (end > clauseStart)
        {
            int start = SegmentStart(clauseStart, end);
            bool enclosed = start > clauseStart && end < verb;
            Reference? subject = ReadSegment(start, end);
            if (described is not null)
                return subject is { } owner && (owner.Kind != ReferenceKind.Name || owner.End != end || !enclosed) ? owner : subject ?? described;
            if (subject is { Kind: not ReferenceKind.Pronoun } && IsDescription(start) && start > clauseStart && NameBetween(clauseStart, start - 1) is { } bearer)
                return bearer;
            if (subject is { Kind: ReferenceKind.Name } || (subject is not null && !enclosed))
                return subject;
            if (subject is not null && !IsPlaceName(subject.Value))
                described = subject;
            else if (subject is null && !IsAdjunct(start, end))
                return null;
            end = start - 1;
        }

        return described;
    }

    /// <summary>The first person, office or institution that acts in a sentence which holds no cue.</summary>
    public Reference? ReadActor(int first, int end)
    {
        int start = first;
        while (start < end)
        {
            int stop = start;
            while (stop < end && !text.Is(stop, ','))
                stop++;
            if (ReadSegment(start, stop) is { } actor)
                return actor.Kind == ReferenceKind.Name ? actor : NameBehind(stop, end) ?? actor;
            if (!IsAdjunct(start, stop))
                return null;
            start = stop + 1;
        }

        return null;
    }

    /// <summary>The name between commas behind an office: <c>an engineer, Callum Reed, persuaded</c>.</summary>
    private Reference? NameBehind(int comma, int end)
    {
        if (comma + 1 >= end || !text.Is(comma, ',') || names.At(comma + 1) is not { } mention || !IsPerson(mention))
            return null;
        return mention.EndToken < end && text.Is(mention.EndToken, ',') ? new Reference(ReferenceKind.Name, comma + 1, mention.EndToken, mention.Entity) : null;
    }

    private Reference PronounAt(int token)
    {
        string? value = text.Tokens[token].Lexeme!.ValueIn(WordClass.Pronoun);
        return new Reference(value == "many" ? ReferenceKind.Plural : ReferenceKind.Pronoun, token, token + 1);
    }

    private bool IsOutlet(NameMention mention)
    {
        for (int i = mention.FirstToken; i < mention.EndToken; i++)
        {
            if (Lexicon.Match(text.Tokens, i, mention.EndToken, WordClass.Outlet, out _) is not null)
                return true;
        }

        return false;
    }

    /// <summary>English puts the head last: <c>the agriculture ministry</c>.</summary>
    private Lexeme? NounBehind(int first, int limit)
    {
        for (int i = first + 1; i < limit && i <= first + 3 && text.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (text.Tokens[i].Is(WordClass.Group))
                return text.Tokens[i].Lexeme;
        }

        return null;
    }

    private Lexeme? HeadAt(int token, int limit) => Lexicon.Match(text.Tokens, token, limit, Heads, out _);

    /// <summary>Two who speak with one voice: <c>Suparmi dan Sumarni</c>, <c>Jakarta dan Canberra</c>.</summary>
    private Reference? Together(NameMention first, int limit)
    {
        int joiner = first.EndToken;
        if (joiner + 1 >= limit || !text.Tokens[joiner].Is(WordClass.SpeechJoiner))
            return null;
        int next = joiner + 1;
        while (next + 1 < limit && names.At(next) is null && text.Tokens[next].Is(WordClass.Role | WordClass.Honorific))
            next++;
        return names.At(next) is { } second && second.EndToken <= limit && IsPerson(first) == IsPerson(second)
            ? new Reference(ReferenceKind.Group, first.FirstToken, second.EndToken)
            : null;
    }

    private bool IsPerson(NameMention mention) => names[mention].Kind == NameKind.Person;

    private Reference? NamedInstitution(int token) =>
        names.At(token) is { } mention ? Together(mention, text.Tokens.Length) ?? new Reference(IsOutlet(mention) ? ReferenceKind.Document : ReferenceKind.Institution, mention.FirstToken, mention.EndToken, mention.Entity) : null;

    /// <summary>A phrase that begins with an office, a group or an institution; a person named in it is the speaker.</summary>
    private Reference? ReadHeaded(int first, int head, int limit, Lexeme lexeme)
    {
        int stop = Math.Min(limit, head + LongestPhrase);
        int phraseEnd = -1;
        for (int i = head; i < stop; i++)
        {
            Token token = text.Tokens[i];
            if (names.At(i) is { } mention)
            {
                if (names[mention].Kind == NameKind.Person && (phraseEnd < 0 || (lexeme.Is(WordClass.Role) && IsTitleListed(phraseEnd, i))))
                    return new Reference(ReferenceKind.Name, i, mention.EndToken, mention.Entity);
                i = mention.EndToken - 1;
                continue;
            }

            if (text.Is(i, ','))
            {
                phraseEnd = phraseEnd < 0 ? i : phraseEnd;
                if (i + 1 >= stop || !(text.IsCapitalized(i + 1) || text.Tokens[i + 1].Is(WordClass.Honorific | WordClass.Role | WordClass.SpeechJoiner)))
                    break;
            }
            else if (text.Is(i, '(') && ClosingBracket(i, stop) is { } close)
            {
                i = close;
            }
            else if (token.Kind == TokenKind.Symbol || (token.Kind == TokenKind.Quote && !IsApostrophe(i)) || (token.Kind == TokenKind.Punctuation && !text.Is(i, '-') && !IsInnerStop(i)))
            {
                phraseEnd = phraseEnd < 0 ? i : phraseEnd;
                break;
            }
            else if (i > head && !text.IsCapitalized(i) && IsBarrier(i) && !IsSecondOffice(i, stop))
            {
                phraseEnd = phraseEnd < 0 ? i : phraseEnd;
                break;
            }
        }

        phraseEnd = phraseEnd < 0 ? stop : phraseEnd;
        ReferenceKind kind = lexeme switch
        {
            _ when lexeme.Is(WordClass.Outlet) => ReferenceKind.Document,
            _ when lexeme.Is(WordClass.Group) && !text.Tokens[phraseEnd - 1].Is(WordClass.Demonstrative) => ReferenceKind.Group,
            _ when lexeme.Is(WordClass.Role) => ReferenceKind.Office,
            _ when lexeme.Is(WordClass.Group) => ReferenceKind.Group,
            _ when lexeme.Is(WordClass.Document) => ReferenceKind.Document,
            _ => ReferenceKind.Institution,
        };
        if (kind is ReferenceKind.Institution or ReferenceKind.Document && names.At(head) is { } known && (known.EndToken - known.FirstToken > 1 || names[known].Kind == NameKind.Place || lexeme.Is(WordClass.Outlet | WordClass.Organization)))
            phraseEnd = Math.Min(phraseEnd, EndOfName(known.EndToken, phraseEnd));
        int entity = kind == ReferenceKind.Institution && names.At(head) is { } whole && whole.EndToken == phraseEnd ? whole.Entity : -1;
        if (kind == ReferenceKind.Institution && entity < 0 && names.At(head) is null)
            return null;
        return phraseEnd > first ? new Reference(kind, first, phraseEnd, entity) : null;
    }

    /// <summary>A name and the names and capitals right behind it: what follows it in small letters is no part of it.</summary>
    private int EndOfName(int end, int limit)
    {
        while (end < limit && (text.IsCapitalized(end) || text.Is(end, '(') || (text.Is(end, ')') && text.Is(end - 2, '('))) && !text.Tokens[end].Is(WordClass.CalendarName))
            end++;
        return end;
    }

    /// <summary>"… yang juga dosen Dewi Lestari": a second office before the name.</summary>
    private bool IsSecondOffice(int token, int limit)
    {
        int next = token + 1;
        while (next < limit && text.Tokens[next].Is(WordClass.Adverb))
            next++;
        return next < limit && text.Tokens[token].Is(WordClass.Relative | WordClass.Adverb) && text.Tokens[next].Is(WordClass.Role) && text.Tokens[next - 1].Is(WordClass.Adverb);
    }

    /// <summary>True if only capitalised words, commas and joining words stand between the first comma of a title and the name.</summary>
    private bool IsTitleListed(int comma, int name)
    {
        for (int i = comma; i < name; i++)
        {
            if (!text.IsCapitalized(i) && text.Tokens[i].Kind != TokenKind.Punctuation && !text.Tokens[i].Is(WordClass.SpeechJoiner | WordClass.Honorific))
                return false;
        }

        return true;
    }

    /// <summary>A single mark before a capital, as in <c>'Aisyah</c>.</summary>
    private bool IsApostrophe(int token) =>
        QuoteMarks.IsSingle(text.Article.Reading[text.Tokens[token].Start]) && token + 1 < text.Tokens.Length && text.Tokens[token + 1].IsAttached && text.IsCapitalized(token + 1);

    private bool IsInnerStop(int token) => text.Is(token, '.') && token > 0 && text.Tokens[token].IsAttached && text.Tokens[token - 1].Length <= 4 && token + 1 < text.Tokens.Length && text.IsCapitalized(token + 1);

    /// <summary>A word that ends a noun phrase. Prepositions of place stay in it: <c>pejabat di Kyiv</c>.</summary>
    private bool IsBarrier(int token)
    {
        Token word = text.Tokens[token];
        if (word.Is(WordClass.Setting))
            return word.Lexeme!.ValueIn(WordClass.Setting) is not ("place" or "origin") || token + 1 >= text.Tokens.Length || !text.IsCapitalized(token + 1);
        return word.Is(Barriers);
    }

    private int? ClosingBracket(int open, int limit)
    {
        for (int i = open + 1; i < limit && i < open + 12; i++)
        {
            if (text.Is(i, ')'))
                return i;
        }

        return null;
    }

    private int SegmentStart(int clauseStart, int end)
    {
        int depth = 0;
        for (int i = end - 1; i >= clauseStart; i--)
        {
            if (text.Is(i, ')'))
                depth++;
            else if (text.Is(i, '('))
                depth--;
            else if (depth <= 0 && text.Is(i, ','))
                return i + 1;
        }

        return clauseStart;
    }

    private Reference? ReadSegment(int start, int end)
    {
        int i = start;
        while (i < end && (IsOpener(i) || (i + 1 == end && IsDegree(i))))
            i++;
        if (i >= end)
            return null;
        for (int r = end - 2; r > i; r--)
        {
            if (text.Tokens[r].Is(WordClass.Relative) && ReadPhrase(r + 1, end) is { } inner && IsAllAdverbs(inner.End, end))
                return inner;
        }

        bool adjunct = text.Tokens[i].Is(WordClass.Setting | WordClass.Relative) && names.At(i) is null;
        return (adjunct ? null : ReadPhrase(i, end)) ?? ReadAdjacent(i, end) ?? ReadTitled(i, end);
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

    private bool IsOpener(int token)
    {
        Token word = text.Tokens[token];
        if (word.Kind != TokenKind.Word)
            return word.Kind == TokenKind.Punctuation;
        if (Lexicon.Match(text.Tokens, token, text.Tokens.Length, WordClass.Group, out int length) is not null && length > 1)
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
                return null;
            if (mention.FirstToken - 2 > start && text.Tokens[mention.FirstToken - 1].Is(WordClass.SpeechJoiner) && names.At(mention.FirstToken - 2) is { } partner && Together(partner, last) is { } pair)
                return pair;
            return names[mention].Kind == NameKind.Person
                ? new Reference(ReferenceKind.Name, mention.FirstToken, mention.EndToken, mention.Entity)
                : new Reference(ReferenceKind.Institution, mention.FirstToken, mention.EndToken, mention.Entity);
        }

        if (text.Tokens[last - 1].Is(WordClass.Pronoun) && !text.Tokens[last - 2].Is(WordClass.Setting))
            return PronounAt(last - 1);
        for (int i = last - 1; i > start && i >= last - 8; i--)
        {
            if (text.Tokens[i].Is(WordClass.Role | WordClass.Group) && !text.Tokens[i - 1].Is(WordClass.Setting) && ReadPhrase(i, last) is { } phrase && phrase.End == last)
                return phrase;
        }

        return null;
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
            if (text.Tokens[i].Kind != TokenKind.Word && !IsInnerStop(i))
                break;
            if (text.Tokens[i].Is(WordClass.Role | WordClass.Honorific))
                start = i;
            else if (text.Tokens[i].Is(WordClass.Setting | Barriers))
                break;
        }

        return start;
    }

    /// <summary>True behind a noun that owns the name: <c>kunjungan Rahmat</c>.</summary>
    private bool IsPossessor(int first, int limit) =>
        first - 1 > limit && text.Tokens[first - 1].Kind == TokenKind.Word && !text.IsCapitalized(first - 1) && !text.Tokens[first - 1].Is(WordClass.Adverb | WordClass.CommonWord | WordClass.SpeechJoiner | WordClass.Demonstrative | WordClass.CalendarName);

    private bool IsAdjunct(int start, int end)
    {
        int i = start;
        while (i < end && (IsOpener(i) || text.Is(i, ',') || IsDegree(i)))
            i++;
        if (i >= end)
            return true;
        Token token = text.Tokens[i];
        return token.Is(WordClass.Setting | WordClass.Relative | WordClass.CalendarName | WordClass.Month | WordClass.Weekday | WordClass.RelayCue | WordClass.SpeechPassive) ||
            token.Kind == TokenKind.Number || text.Is(i, '(') || IsNamedPlace(i) || text.Tokens[end - 1].Is(WordClass.Demonstrative);
    }

    /// <summary>Academic degrees behind a name: <c>S.H.</c>, <c>MM</c>, <c>Ph.D.</c></summary>
    private bool IsDegree(int token) =>
        names.At(token) is null && (text.Tokens[token].Is(WordClass.Honorific) || (text.IsCapitalized(token) && text.Chars(token).Contains('.')));

    private bool IsNamedPlace(int token) => names.At(token) is { } mention && names[mention].Kind == NameKind.Place;

    /// <summary>The name that fills the segment before a comma, its description following: <c>Rina Wati, a fellow at the centre said</c>.</summary>
    private Reference? NameBetween(int clauseStart, int end)
    {
        int start = SegmentStart(clauseStart, end);
        return ReadSegment(start, end) is { Kind: ReferenceKind.Name } name && name.End == end && text.Tokens[start].Start <= text.Tokens[name.First].Start && text.IsCapitalized(start)
            && !text.Tokens[start].Is(WordClass.Setting | WordClass.According) ? name : null;
    }

    /// <summary>A run of capitalised words: a proper name that nothing else is known of.</summary>
    public Reference? ReadCapitals(int first, int limit)
    {
        int end = first;
        while (end < limit && text.IsCapitalized(end))
            end++;
        return end > first ? new Reference(ReferenceKind.Document, first, end) : null;
    }

    /// <summary>An office in small letters that begins a segment: it describes the name before the comma.</summary>
    private bool IsDescription(int start) => !text.IsCapitalized(start) && Lexicon.Match(text.Tokens, start, text.Tokens.Length, WordClass.Role | WordClass.Group, out _) is not null;

    /// <summary>True if the word before a verb is a name that nobody is known by for sure: somebody speaks, left open.</summary>
    public bool HasOpenName(int clauseStart, int verb)
    {
        int last = verb - 1;
        while (last > clauseStart && text.Tokens[last].Is(WordClass.Adverb))
            last--;
        return last >= clauseStart && text.IsCapitalized(last) && text.Tokens[last].Lexeme is null && (last == clauseStart || text.IsCapitalized(last - 1) || text.Tokens[last - 1].Is(WordClass.Honorific | WordClass.Role | WordClass.CommonWord) || text.Tokens[last - 1].Kind != TokenKind.Word);
    }

    private bool IsPlaceName(Reference reference) => reference.Entity >= 0 && names.Names[reference.Entity].Kind == NameKind.Place;
}
