namespace BriefingBot.Core.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens, apostrophes and digits: <c>Jong-un</c>, <c>Ma'ruf</c>, <c>Covid-19</c>, <c>U.S.</c></summary>
    Word,

    /// <summary>Digits with inner points and commas: <c>10.000</c>, <c>4,8</c>.</summary>
    Number,

    /// <summary>Any mark of <see cref="QuoteMarks"/> that is not an apostrophe inside a word.</summary>
    Quote,

    /// <summary>Currency signs, <c>%</c> and other symbols.</summary>
    Symbol,

    /// <summary>Everything else that is visible; one token a character, but a run of full stops is one token.</summary>
    Punctuation,
}
