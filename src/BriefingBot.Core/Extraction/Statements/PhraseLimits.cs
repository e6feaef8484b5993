using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Tells where a noun phrase ends.</summary>
internal sealed class PhraseLimits(ArticleText text)
{
    /// <summary>Words that no noun phrase holds.</summary>
    public static readonly WordClass Barriers =
        WordClass.SpeechVerb | WordClass.SpeechTail | WordClass.SpeechPassive | WordClass.SpeechClitic | WordClass.Relative | WordClass.Pronoun | WordClass.Complementizer |
        WordClass.Adverb | WordClass.RelayCue | WordClass.According;

    private readonly WordForms _forms = new(text);

    public bool Ends(int token, int head, int stop)
    {
        bool mark = text.Tokens[token].Kind switch
        {
            TokenKind.Symbol => true,
            TokenKind.Quote => !text.IsApostrophe(token) && !IsPossessive(token),
            TokenKind.Punctuation => !text.Is(token, '-') && !text.IsInnerStop(token),
            _ => false,
        };
        bool relayed = text.Language.HeadLast && token > head && Lexicon.Match(text.Tokens, token, stop, WordClass.RelayCue, out _) is not null;
        return mark || relayed || (token > head && !text.IsCapitalized(token) && ((IsBarrier(token) && !IsSecondOffice(token, stop)) || IsPredicate(token, head)));
    }

    /// <summary>The mark that ends an English plural: <c>fans' group</c>.</summary>
    private bool IsPossessive(int token) =>
        text.Language.HeadLast && token + 1 < text.Tokens.Length && QuoteMarks.IsSingle(text.Article.Reading[text.Tokens[token].Start]) && text.Tokens[token].IsAttached &&
        text.Article.Reading[text.Tokens[token].Start - 1] is 's' or 'S' && !text.Tokens[token + 1].IsAttached && text.Tokens[token + 1].Is(WordClass.Group | WordClass.OrganizationWord | WordClass.Role);

    /// <summary>A verb; in English what follows a group without a preposition: <c>stallholders gathered</c>.</summary>
    private bool IsPredicate(int token, int head) => _forms.IsVerb(token) || TakesArticle(token) ||
        (text.Language.HeadLast && token == head + 1 && !text.Tokens[token].IsAttached && text.Tokens[head].Is(WordClass.Group) && !text.Tokens[token].Is(WordClass.Group | WordClass.Role | WordClass.Document | WordClass.Setting | WordClass.Stopword));

    /// <summary>"The mayor cut the budget": a noun does not stand right before an article.</summary>
    private bool TakesArticle(int token) =>
        text.Language.HeadLast && text.Tokens[token].Kind == TokenKind.Word && token + 1 < text.Tokens.Length && !text.Tokens[token].Is(WordClass.Setting | WordClass.SpeechJoiner | WordClass.Stopword | WordClass.PhraseEnd) &&
        text.Tokens[token + 1].Is(WordClass.Stopword) && !text.IsCapitalized(token + 1) && (text.Tokens[token + 1].Is(WordClass.Demonstrative) || text.Tokens[token + 1].Lexeme!.ValueIn(WordClass.Stopword) == "one");

    /// <summary>"… yang juga dosen Dewi Lestari": a second office before the name.</summary>
    private bool IsSecondOffice(int token, int limit)
    {
        int next = token + 1;
        while (next < limit && text.Tokens[next].Is(WordClass.Adverb))
            next++;
        return next < limit && text.Tokens[token].Is(WordClass.Relative | WordClass.Adverb) && text.Tokens[next].Is(WordClass.Role) && text.Tokens[next - 1].Is(WordClass.Adverb);
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
}
