using BriefingBot.Core.Languages;

namespace BriefingBot.Core.Text;

/// <summary>What the form of a word tells where no list holds it, and which words end a noun phrase: what all readers of phrases ask.</summary>
internal readonly struct WordForms(ArticleText text)
{
    private const int ShortestVerb = 6;
    private const int LongestPrefix = 4;

    private readonly Token[] _tokens = text.Tokens;

    /// <summary>True for a word that no preposition, conjunction, adverb or bare verb is: it can stand in a noun phrase.</summary>
    public bool IsPhraseWord(int token) => _tokens[token].Kind == TokenKind.Word && !_tokens[token].Is(WordClass.PhraseEnd | WordClass.ClauseMark);

    /// <summary>True for lower-case words that begin as verbs of the language do.</summary>
    public bool IsVerb(int token)
    {
        return !char.IsUpper(text.Chars(token)[0]) && HasVerbPrefix(token);
    }

    /// <summary>True for an office with the clitic of whose it is: <c>pengacaranya</c>.</summary>
    public bool IsOwnedOffice(int token)
    {
        ReadOnlySpan<char> word = text.Chars(token);
        return word.Length > ShortestVerb && text.Language.Lexicon.Find(word[^3..])?.ValueIn(WordClass.Affix) == "clause" &&
            text.Language.Lexicon.Find(word[..^3])?.Is(WordClass.Role) == true;
    }

    /// <summary>True for words that begin as verbs of the language do, with a capital or not.</summary>
    public bool HasVerbPrefix(int token)
    {
        ReadOnlySpan<char> word = text.Chars(token);
        if (word.Length < ShortestVerb || _tokens[token].Is(WordClass.VerbLookalike))
            return false;

        for (int length = 2; length <= LongestPrefix; length++)
        {
            if (text.Language.Lexicon.Find(word[..length])?.ValueIn(WordClass.Affix) == "prefix")
                return true;
        }

        return false;
    }
}
