using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Reads phrases that begin with an office, a group or an institution, and finds the person whom they lead up to.</summary>
internal sealed class HeadedPhraseReader(ArticleText text, NameMap names)
{
    private const int LongestPhrase = 30;

    /// <summary>Words that no noun phrase holds.</summary>
    public static readonly WordClass Barriers =
        WordClass.SpeechVerb | WordClass.SpeechTail | WordClass.SpeechPassive | WordClass.SpeechClitic | WordClass.Relative | WordClass.Pronoun | WordClass.Complementizer |
        WordClass.Adverb | WordClass.RelayCue | WordClass.According;

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
        for (int i = head; i < stop; i++)
        {
            if (names.At(i) is { } mention)
            {
                bool isOwner = i > head && lexeme.ValueIn(WordClass.Role) == "kin" && mention.EndToken < stop && text.Tokens[mention.EndToken].Is(WordClass.Demonstrative);
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
            else if (EndsPhrase(i, head, stop) || (i + 1 == stop && text.Is(i, '.')))
            {
                phraseEnd = phraseEnd < 0 ? i : phraseEnd;
                return null;
            }
        }

        phraseEnd = phraseEnd < 0 ? stop : phraseEnd;
        return null;
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

    private bool EndsPhrase(int token, int head, int stop)
    {
        bool mark = text.Tokens[token].Kind switch
        {
            TokenKind.Symbol => true,
            TokenKind.Quote => !text.IsApostrophe(token),
            TokenKind.Punctuation => !text.Is(token, '-') && !text.IsInnerStop(token),
            _ => false,
        };
        bool relayed = text.Language.HeadLast && token > head && Lexicon.Match(text.Tokens, token, stop, WordClass.RelayCue, out _) is not null;
        return mark || relayed || (token > head && !text.IsCapitalized(token) && ((IsBarrier(token) && !IsSecondOffice(token, stop)) || IsPredicate(token, head)));
    }

    /// <summary>A verb; in English what follows a group without a preposition: <c>stallholders gathered</c>.</summary>
    private bool IsPredicate(int token, int head) => _forms.IsVerb(token) || TakesArticle(token) ||
        (text.Language.HeadLast && token == head + 1 && !text.Tokens[token].IsAttached && text.Tokens[head].Is(WordClass.Group) && !text.Tokens[token].Is(WordClass.Group | WordClass.Role | WordClass.Setting | WordClass.Stopword));

    /// <summary>"The mayor cut the budget": a noun does not stand right before an article.</summary>
    private bool TakesArticle(int token) =>
        text.Language.HeadLast && text.Tokens[token].Kind == TokenKind.Word && token + 1 < text.Tokens.Length && !text.Tokens[token].Is(WordClass.Setting | WordClass.SpeechJoiner | WordClass.Stopword | WordClass.PhraseEnd) &&
        text.Tokens[token + 1].Is(WordClass.Stopword) && (text.Tokens[token + 1].Is(WordClass.Demonstrative) || text.Tokens[token + 1].Lexeme!.ValueIn(WordClass.Stopword) == "one");

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
