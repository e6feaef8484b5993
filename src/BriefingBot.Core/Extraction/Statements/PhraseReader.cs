using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads a noun phrase that names someone who can speak: a name, an office, a group, an institution, a document, a pronoun.</summary>
internal sealed class PhraseReader(ArticleText text, NameMap names)
{
    private static readonly WordClass Heads =
        WordClass.Role | WordClass.Group | WordClass.Document | WordClass.Outlet | WordClass.OrganizationWord | WordClass.Organization | WordClass.Place | WordClass.Honorific;

    /// <summary>How many words may follow an age: <c>the 41-year-old former goalkeeper</c>.</summary>
    private const int LongestDescription = 4;

    private readonly HeadedPhraseReader _headed = new(text, names);

    /// <summary>The noun phrase that begins at a token, or null if nobody who can speak is named there.</summary>
    public Reference? Read(int first, int limit)
    {
        int i = first;
        while (i < limit && text.Tokens[i].Is(WordClass.Honorific) && names.At(i) is null && !IsLongTitle(i, limit))
            i += i + 1 < limit && text.Is(i + 1, '.') ? 2 : 1;
        if (i >= limit || text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
            return null;
        if (text.Tokens[i].Is(WordClass.Pronoun) && names.At(i) is null)
            return PronounAt(i);
        if (names.At(i) is { } mention)
        {
            if (BehindPossessive(mention.EndToken, limit) is { } behind)
                return OfOwner(i, behind, limit);
            if (_headed.HolderBehind(mention, limit) is { } holder)
                return holder;
            if (names[mention].Kind == NameKind.Person)
                return Together(mention, limit) ?? new Reference(ReferenceKind.Name, i, mention.EndToken, mention.Entity);
        }

        if (i + 2 < limit && text.Is(i + 1, ',') && names.At(i + 2) is { } owned && names[owned].Kind == NameKind.Person && new WordForms(text).IsOwnedOffice(i))
            return new Reference(ReferenceKind.Name, i + 2, owned.EndToken, owned.Entity);

        bool article = text.Tokens[i].Is(WordClass.Demonstrative | WordClass.Stopword) && text.Language.Code == "en";
        if (article && DescriptionAt(i, limit) is { } described)
            return described;
        int head = article ? i + 1 : i;
        if (article && head + 1 < limit && text.Tokens[head].Kind == TokenKind.Number && text.Tokens[head + 1].Is(WordClass.Document))
            head++;
        if (head >= limit || ((article ? LongHeadAt(i, limit) : null) ?? HeadAt(head, limit) ?? (article ? OfficeBehind(head, limit) : null)) is not { } lexeme)
            return NamedInstitution(head);
        if (names.At(head) is { } place && !lexeme.Is(WordClass.Role | WordClass.Group | WordClass.Outlet) && Together(place, limit) is { } pair)
            return pair;
        if (names.At(head) is null && !lexeme.Is(WordClass.Role | WordClass.Group | WordClass.Document | WordClass.Outlet))
            lexeme = NounBehind(head, limit) ?? lexeme;
        else if (lexeme.Is(WordClass.Group) && CompoundAt(head, limit) is { } compound)
            lexeme = compound;
        return _headed.Read(i, head, limit, lexeme);
    }

    /// <summary>"Ruben's uncle", "Ruben's uncle Marc Velt": whoever that is, it is not Ruben.</summary>
    private Reference? OfOwner(int owner, int head, int limit)
    {
        Reference? owned = Read(head, limit) ?? ((HeadAt(head, limit) ?? OfficeBehind(head, limit)) is { } noun ? _headed.Read(head, head, limit, noun) : null);
        return owned is { Kind: not ReferenceKind.Name } phrase ? phrase with { First = owner, Entity = -1 } : owned;
    }

    /// <summary>Behind the <c>'s</c> of an English name, or the mark alone where the name ends with s; null where there is none.</summary>
    private int? BehindPossessive(int token, int limit)
    {
        bool mark = text.Language.HeadLast && token + 1 < limit && text.Tokens[token].IsAttached && QuoteMarks.IsSingle(text.Article.Reading[text.Tokens[token].Start]);
        if (!mark)
            return null;
        bool whole = text.Tokens[token].Length == 2 && text.Chars(token)[1] is 's' or 'S';
        bool apart = text.Tokens[token].Length == 1 && text.Tokens[token + 1].IsAttached && text.Tokens[token + 1].Length == 1;
        return whole || text.Article.Reading[text.Tokens[token].Start - 1] is 's' or 'S' ? token + 1 : apart ? token + 2 : null;
    }

    /// <summary>The same right behind a verb of saying, where a word of no list tells what a full name is: <c>said convener Paul Marsh</c>.</summary>
    public Reference? ReadBehindCue(int first, int limit)
    {
        if (Read(first, limit) is { } known)
            return known;
        bool unknown = first + 1 < limit && text.Tokens[first] is { Kind: TokenKind.Word, Lexeme: null } && !text.IsCapitalized(first) && names.At(first) is null;
        return unknown && names.At(first + 1) is { } mention && IsPerson(mention) && mention.EndToken - mention.FirstToken > 1
            ? new Reference(ReferenceKind.Name, mention.FirstToken, mention.EndToken, mention.Entity)
            : null;
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
        names.At(token) is null && (text.Tokens[token].Is(WordClass.Honorific) || (text.IsCapitalized(token) && text.Chars(token).Contains('.')) || IsCapitals(token) || IsSpacedDegree(token));

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

    /// <summary>A few capitals that name nobody: <c>ST</c>, <c>IPU</c>.</summary>
    private bool IsCapitals(int token) =>
        text.Tokens[token].Kind == TokenKind.Word && text.Tokens[token].Length is > 1 and <= 4 && !text.Chars(token).ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Either part of a degree with a space inside: <c>S. Pd</c>.</summary>
    private bool IsSpacedDegree(int token)
    {
        int first = text.Tokens[token].Length == 1 ? token : token - 2;
        return first >= 0 && first + 2 < text.Tokens.Length && text.Tokens[first].Length == 1 && text.IsCapitalized(first) && text.Is(first + 1, '.') &&
            text.IsCapitalized(first + 2) && text.Tokens[first + 2].Length <= 4;
    }

    /// <summary>Somebody told by age or children: <c>the 41-year-old actress</c>, <c>the father of three</c>.</summary>
    private Reference? DescriptionAt(int article, int limit)
    {
        int head = article + 1;
        bool aged = head + 2 < limit && text.Tokens[head].Kind == TokenKind.Number && text.Is(head + 1, '-');
        head = aged ? head + 2 : head;
        if (head >= limit || text.Tokens[head].Lexeme?.ValueIn(WordClass.Role) != "described")
            return null;
        int end = head + 1;
        if (!aged)
            return end + 1 < limit && text.Tokens[end].Lexeme?.ValueIn(WordClass.Setting) == "origin" && text.Tokens[end + 1].Is(WordClass.NumberWord) ? new Reference(ReferenceKind.Office, article, end + 2) : null;
        while (end < limit && end < head + LongestDescription && text.Tokens[end].Kind == TokenKind.Word && (text.Tokens[end].Lexeme is null || text.Tokens[end].Is(WordClass.Role)))
            end++;
        return new Reference(ReferenceKind.Office, article, end);
    }

    /// <summary>An office or a group behind the words that describe it: <c>the parish priest</c>, <c>the foreign ministry</c>.</summary>
    private Lexeme? OfficeBehind(int first, int limit) => NounBehind(first, limit) is { } noun && (noun.Is(WordClass.Role) || names.At(first) is null) ? noun : null;

    /// <summary>A form of address with more behind it: <c>ibu rumah tangga</c>.</summary>
    private bool IsLongTitle(int token, int limit) => Lexicon.Match(text.Tokens, token, limit, WordClass.Role, out int length) is not null && length > 1;

    /// <summary>A group that is listed with its article: <c>the hospital</c>, <c>a source</c>.</summary>
    private Lexeme? LongHeadAt(int token, int limit) => names.At(token + 1) is null && Lexicon.Match(text.Tokens, token, limit, WordClass.Group, out int length) is { } group && length > 1 ? group : null;

    private Lexeme? HeadAt(int token, int limit) => Lexicon.Match(text.Tokens, token, limit, Heads, out _);

    /// <summary>English puts the head last: <c>the agriculture ministry</c>.</summary>
    private Lexeme? NounBehind(int first, int limit)
    {
        for (int i = first + 1; i < limit && i <= first + 3 && (text.Tokens[i].Kind == TokenKind.Word || (text.Language.HeadLast && text.Tokens[i] is { Kind: TokenKind.Quote, IsAttached: true })); i++)
        {
            if (text.Tokens[i].Is(text.Language.HeadLast ? WordClass.Group | WordClass.Role | WordClass.Document : WordClass.Group))
                return text.Tokens[i].Lexeme;
        }

        return null;
    }

    /// <summary>A second noun right behind a group makes it the first part of another: <c>a council report</c>, <c>the union leader</c>.</summary>
    private Lexeme? CompoundAt(int head, int limit)
    {
        int next = head + 1;
        bool compound = text.Language.HeadLast && next < limit && names.At(head) is null && !text.IsCapitalized(next) && text.Tokens[next].Is(WordClass.Role | WordClass.Document) && !text.Tokens[next].Is(WordClass.Group);
        return compound ? text.Tokens[next].Lexeme : null;
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
}
