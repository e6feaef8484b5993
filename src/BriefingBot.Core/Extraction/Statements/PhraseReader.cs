using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads a noun phrase that names someone who can speak: a name, an office, a group, an institution, a document, a pronoun.</summary>
internal sealed class PhraseReader(ArticleText text, NameMap names)
{
    private const int LongestPhrase = 30;

    private readonly WordForms _forms = new(text);

    /// <summary>Words that no noun phrase holds.</summary>
    public static readonly WordClass Barriers =
        WordClass.SpeechVerb | WordClass.SpeechTail | WordClass.SpeechPassive | WordClass.SpeechClitic | WordClass.Relative | WordClass.Pronoun | WordClass.Complementizer |
        WordClass.Adverb | WordClass.RelayCue | WordClass.According;

    private static readonly WordClass Heads =
        WordClass.Role | WordClass.Group | WordClass.Document | WordClass.Outlet | WordClass.OrganizationWord | WordClass.Organization | WordClass.Place | WordClass.Honorific;

    /// <summary>The noun phrase that begins at a token, or null if nobody who can speak is named there.</summary>
    public Reference? Read(int first, int limit)
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
        if (head >= limit || (HeadAt(head, limit) ?? (article ? OfficeBehind(head, limit) : null)) is not { } lexeme)
            return NamedInstitution(head);
        if (names.At(head) is { } place && !lexeme.Is(WordClass.Role | WordClass.Group | WordClass.Outlet) && Together(place, limit) is { } pair)
            return pair;
        if (names.At(head) is null && !lexeme.Is(WordClass.Role | WordClass.Group | WordClass.Document | WordClass.Outlet))
            lexeme = NounBehind(head, limit) ?? lexeme;
        return ReadHeaded(i, head, limit, lexeme);
    }

    /// <summary>A run of capitalised words: a proper name that nothing else is known of.</summary>
    public Reference? ReadCapitals(int first, int limit)
    {
        int end = first;
        while (end < limit && text.IsCapitalized(end))
            end++;
        return end > first ? new Reference(ReferenceKind.Document, first, end) : null;
    }

    /// <summary>The phrase of a pronoun.</summary>
    public Reference PronounAt(int token)
    {
        string? value = text.Tokens[token].Lexeme!.ValueIn(WordClass.Pronoun);
        return new Reference(value == "many" ? ReferenceKind.Plural : ReferenceKind.Pronoun, token, token + 1);
    }

    /// <summary>Two who speak with one voice: <c>Suparmi dan Sumarni</c>, <c>Jakarta dan Canberra</c>.</summary>
    public Reference? Together(NameMention first, int limit)
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

    /// <summary>Academic degrees behind a name: <c>S.H.</c>, <c>MM</c>, <c>Ph.D.</c></summary>
    public bool IsDegree(int token) =>
        names.At(token) is null && (text.Tokens[token].Is(WordClass.Honorific) || (text.IsCapitalized(token) && text.Chars(token).Contains('.')) || IsSpacedDegree(token));

    /// <summary>Either part of a degree with a space inside: <c>S. Pd</c>.</summary>
    private bool IsSpacedDegree(int token)
    {
        int first = text.Tokens[token].Length == 1 ? token : token - 2;
        return first >= 0 && first + 2 < text.Tokens.Length && text.Tokens[first].Length == 1 && text.IsCapitalized(first) && text.Is(first + 1, '.') &&
            text.IsCapitalized(first + 2) && text.Tokens[first + 2].Length <= 4;
    }

    /// <summary>The token behind the degrees that follow a name, each behind a comma.</summary>
    public int SkipDegrees(int token, int limit)
    {
        int next = token;
        while (next + 2 < limit && text.Is(next, ',') && text.IsCapitalized(next + 1) && IsDegree(next + 1))
        {
            int behind = text.Is(next + 2, '.') ? next + 3 : next + 2;
            if (behind >= limit || !(text.Is(behind, ',') || text.Is(behind, '.')))
                break;
            next = behind;
        }

        return next;
    }

    /// <summary>A full stop inside a phrase, behind an initial or an abbreviation.</summary>
    public bool IsInnerStop(int token) => text.Is(token, '.') && token > 0 && text.Tokens[token].IsAttached && text.Tokens[token - 1].Length <= 4 && token + 1 < text.Tokens.Length && text.IsCapitalized(token + 1);

    /// <summary>An office behind the words that describe it: <c>the parish priest</c>.</summary>
    private Lexeme? OfficeBehind(int first, int limit) => NounBehind(first, limit) is { } noun && noun.Is(WordClass.Role) ? noun : null;

    private Lexeme? HeadAt(int token, int limit) => Lexicon.Match(text.Tokens, token, limit, Heads, out _);

    /// <summary>English puts the head last: <c>the agriculture ministry</c>.</summary>
    private Lexeme? NounBehind(int first, int limit)
    {
        for (int i = first + 1; i < limit && i <= first + 3 && text.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (text.Tokens[i].Is(text.Language.HeadLast ? WordClass.Group | WordClass.Role : WordClass.Group))
                return text.Tokens[i].Lexeme;
        }

        return null;
    }

    private Reference? NamedInstitution(int token) =>
        names.At(token) is { } mention ? Together(mention, text.Tokens.Length) ?? new Reference(IsOutlet(mention) ? ReferenceKind.Document : ReferenceKind.Institution, mention.FirstToken, mention.EndToken, mention.Entity) : null;

    private bool IsOutlet(NameMention mention)
    {
        for (int i = mention.FirstToken; i < mention.EndToken; i++)
        {
            if (Lexicon.Match(text.Tokens, i, mention.EndToken, WordClass.Outlet, out _) is not null)
                return true;
        }

        return false;
    }

    private bool IsPerson(NameMention mention) => names[mention].Kind == NameKind.Person;

    /// <summary>A phrase that begins with an office, a group or an institution; a person named in it is the speaker.</summary>
    private Reference? ReadHeaded(int first, int head, int limit, Lexeme lexeme)
    {
        if (PersonIn(head, Math.Min(limit, head + LongestPhrase), lexeme, out int phraseEnd) is { } person)
            return person;
        ReferenceKind kind = KindOf(lexeme, phraseEnd);
        NameMention? named = names.At(head);
        if (kind == ReferenceKind.Institution && named is null)
            return null;
        if (kind is ReferenceKind.Institution or ReferenceKind.Document && named is { } known &&
            (known.EndToken - known.FirstToken > 1 || names[known].Kind == NameKind.Place || lexeme.Is(WordClass.Outlet | WordClass.Organization)))
        {
            phraseEnd = Math.Min(phraseEnd, EndOfName(known.EndToken, phraseEnd));
        }

        int entity = kind == ReferenceKind.Institution && named is { } whole && whole.EndToken == phraseEnd ? whole.Entity : -1;
        return phraseEnd > first ? new Reference(kind, first, phraseEnd, entity) : null;
    }

    /// <summary>The person whom the title of a phrase leads up to, or null.</summary>
    /// <param name="phraseEnd">Behind the last token of the phrase: before a comma, a mark, or a word that is no part of one.</param>
    private Reference? PersonIn(int head, int stop, Lexeme lexeme, out int phraseEnd)
    {
        phraseEnd = -1;
        for (int i = head; i < stop; i++)
        {
            if (names.At(i) is { } mention)
            {
                if (names[mention].Kind == NameKind.Person && (phraseEnd < 0 || (lexeme.Is(WordClass.Role) && IsTitleListed(phraseEnd, i))))
                    return new Reference(ReferenceKind.Name, i, mention.EndToken, mention.Entity);
                i = mention.EndToken - 1;
            }
            else if (text.Is(i, ','))
            {
                phraseEnd = phraseEnd < 0 ? i : phraseEnd;
                if (i + 1 >= stop || !(text.IsCapitalized(i + 1) || text.Tokens[i + 1].Is(WordClass.Honorific | WordClass.Role | WordClass.SpeechJoiner)))
                    return null;
            }
            else if (text.Is(i, '(') && ClosingBracket(i, stop) is { } close)
            {
                i = close;
            }
            else if (EndsPhrase(i, head, stop))
            {
                phraseEnd = phraseEnd < 0 ? i : phraseEnd;
                return null;
            }
        }

        phraseEnd = phraseEnd < 0 ? stop : phraseEnd;
        return null;
    }

    private bool EndsPhrase(int token, int head, int stop)
    {
        bool mark = text.Tokens[token].Kind switch
        {
            TokenKind.Symbol => true,
            TokenKind.Quote => !text.IsApostrophe(token),
            TokenKind.Punctuation => !text.Is(token, '-') && !IsInnerStop(token),
            _ => false,
        };
        return mark || (token > head && !text.IsCapitalized(token) && ((IsBarrier(token) && !IsSecondOffice(token, stop)) || IsPredicate(token, head)));
    }

    /// <summary>A verb; in English what follows a group without a preposition: <c>stallholders gathered</c>.</summary>
    private bool IsPredicate(int token, int head) => _forms.IsVerb(token) ||
        (text.Language.HeadLast && token == head + 1 && !text.Tokens[token].IsAttached && text.Tokens[head].Is(WordClass.Group) && !text.Tokens[token].Is(WordClass.Group | WordClass.Role | WordClass.Setting | WordClass.Stopword));

    private ReferenceKind KindOf(Lexeme head, int phraseEnd) => head switch
    {
        _ when head.Is(WordClass.Outlet) => ReferenceKind.Document,
        _ when head.Is(WordClass.Group) && !text.Tokens[phraseEnd - 1].Is(WordClass.Demonstrative) => ReferenceKind.Group,
        _ when head.Is(WordClass.Role) => ReferenceKind.Office,
        _ when head.Is(WordClass.Group) => ReferenceKind.Group,
        _ when head.Is(WordClass.Document) => ReferenceKind.Document,
        _ => ReferenceKind.Institution,
    };

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

    /// <summary>A word that ends a noun phrase. Prepositions of place stay in it: <c>pejabat di Kyiv</c>.</summary>
    private bool IsBarrier(int token)
    {
        Token word = text.Tokens[token];
        if (word.Lexeme?.ValueIn(WordClass.Relative) == "name")
            return false;
        if (word.Is(WordClass.Setting))
            return word.Lexeme!.ValueIn(WordClass.Setting) is not ("place" or "origin") || token + 1 >= text.Tokens.Length || !(text.IsCapitalized(token + 1) || IsArticle(token + 1));
        return word.Is(Barriers);
    }

    private bool IsArticle(int token) => text.Language.HeadLast && text.Tokens[token].Is(WordClass.Stopword) && !text.Tokens[token].Is(WordClass.Pronoun);

    private int? ClosingBracket(int open, int limit)
    {
        for (int i = open + 1; i < limit && i < open + 12; i++)
        {
            if (text.Is(i, ')'))
                return i;
        }

        return null;
    }
}
