using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads phrases that begin with an office, a group or an institution, and finds the person whom they lead up to.</summary>
internal sealed class HeadedPhraseReader(ArticleText text, NameMap names)
{
    private const int LongestPhrase = 30;

    private readonly PhraseLimits _limits = new(text);
    private readonly WordForms _forms = new(text);

    /// <summary>The phrase with this head, or the person named in it, who is the speaker.</summary>
    public Reference? Read(int first, int head, int limit, Lexeme lexeme)
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

        if (lexeme.Is(WordClass.Role) && EndOfDescription(phraseEnd, limit) is { } described)
            (phraseEnd, kind) = (described, ReferenceKind.Office);
        int entity = kind == ReferenceKind.Institution && named is { } whole && whole.EndToken == phraseEnd ? whole.Entity : -1;
        return phraseEnd > first ? new Reference(kind, first, phraseEnd, entity) : null;
    }

    /// <summary>The person whom the title of a phrase leads up to, or null.</summary>
    /// <param name="phraseEnd">Behind the last token of the phrase: before a comma, a mark, or a word that is no part of one.</param>
    private Reference? PersonIn(int head, int stop, Lexeme lexeme, out int phraseEnd)
    {
        phraseEnd = -1;
        bool related = false;
        for (int i = head; i < stop; i++)
        {
            if (EndOfRelation(i, stop) is { } whom)
            {
                (related, i) = (true, whom - 1);
            }
            else if (names.At(i) is { } mention)
            {
                if (!related && HolderBehind(mention, stop) is { } holder)
                    return holder;
                bool isOwner = related || (i > head && IsOwner(head, mention, lexeme));
                if (names[mention].Kind == NameKind.Person && !isOwner && ((phraseEnd < 0 && !(i > head && IsCollective(lexeme))) || (lexeme.Is(WordClass.Role) && IsTitleListed(phraseEnd, i) && !Acts(mention.EndToken, stop))))
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
            else if (_limits.Ends(i, head, stop) || (i + 1 == stop && text.Is(i, '.')))
            {
                phraseEnd = phraseEnd < 0 ? i : phraseEnd;
                return null;
            }
        }

        phraseEnd = phraseEnd < 0 ? stop : phraseEnd;
        return null;
    }

    /// <summary>Behind "close to the", "familiar with": the one named there does not speak.</summary>
    private int? EndOfRelation(int token, int stop)
    {
        if (Lexicon.Match(text.Tokens, token, stop, WordClass.Setting, out int length)?.ValueIn(WordClass.Setting) != "relation")
            return null;
        int end = token + length;
        return end < stop && text.Tokens[end].Is(WordClass.Stopword) && !text.IsCapitalized(end) ? end + 1 : end;
    }

    /// <summary>
    /// "Adik Rina" is not Rina, nor is "pengacara Rina" if she was named before without that office. <c>Saudara Rina</c> addresses her.
    /// </summary>
    private bool IsOwner(int head, NameMention mention, Lexeme lexeme)
    {
        if (text.Language.HeadLast || names[mention].Kind != NameKind.Person || lexeme.ValueIn(WordClass.Role) is not ("kin" or "served"))
            return false;
        Name name = names[mention];
        bool behind = Lexicon.Match(text.Tokens, head, mention.FirstToken, WordClass.Role, out int length) is not null && head + length == mention.FirstToken;
        if (lexeme.ValueIn(WordClass.Role) == "kin")
            return behind && !text.Tokens[head].Is(WordClass.Honorific);
        bool before = name.Mentions[0].Start < text.Tokens[head].Start && mention.EndToken - mention.FirstToken < name.Canonical.Count(' ') + 1;
        return behind && before && name.Role?.Contains(text.Chars(head), StringComparison.OrdinalIgnoreCase) != true;
    }

    /// <summary>Whose office follows the name: in <c>Harwell Town manager Rina Wati</c> the first words name no person.</summary>
    public Reference? HolderBehind(NameMention mention, int limit)
    {
        int next = mention.EndToken;
        while (text.Language.HeadLast && next < limit && !text.IsCapitalized(next) && Lexicon.Match(text.Tokens, next, limit, WordClass.Role, out int length) is not null)
            next += length;
        return next > mention.EndToken && next < limit && names.At(next) is { } holder && names[holder].Kind == NameKind.Person ? new Reference(ReferenceKind.Name, next, holder.EndToken, holder.Entity) : null;
    }

    /// <summary>Several people, not one with his office: <c>keluarga Rahmat</c>, <c>the opposition</c>.</summary>
    private static bool IsCollective(Lexeme head) => head.Is(WordClass.Group) && !head.Is(WordClass.Role | WordClass.OrganizationWord);

    /// <summary>Behind a relative clause that points back: <c>pedagang yang sudah lama berjualan itu</c>.</summary>
    private int? EndOfDescription(int relative, int limit)
    {
        if (relative >= limit || !text.Tokens[relative].Is(WordClass.Relative) || text.Language.HeadLast)
            return null;
        for (int i = relative + 1; i < limit && i < relative + LongestPhrase; i++)
        {
            bool ends = i + 1 >= limit || text.Tokens[i + 1].Kind == TokenKind.Punctuation;
            if (ends)
                return text.Tokens[i].Is(WordClass.Demonstrative) ? i + 1 : null;
            if (text.Tokens[i].Is(WordClass.SpeechVerb))
                return null;
        }

        return null;
    }

    /// <summary>A predicate behind the name: <c>Menurut seorang diplomat, Rahmat menuntut …</c> names two people, not one with his office.</summary>
    private bool Acts(int token, int stop) =>
        token < stop && text.Tokens[token].Kind == TokenKind.Word && !text.IsCapitalized(token) && (_forms.IsVerb(token) || text.Tokens[token].Is(WordClass.SpeechVerb | WordClass.Predicator));

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
