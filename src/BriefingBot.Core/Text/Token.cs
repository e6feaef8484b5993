using BriefingBot.Core.Languages;

namespace BriefingBot.Core.Text;

/// <summary>A word, number or mark of an article.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Lexeme">The word's entry in the language's word lists; null for words that none of them holds.</param>
/// <param name="IsAttached">No white space stands between it and the token before; markup may.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind, Lexeme? Lexeme, bool IsAttached)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);

    /// <summary>True if the word is in one of these word lists.</summary>
    public bool Is(WordClass classes) => Lexeme is not null && Lexeme.Is(classes);
}
