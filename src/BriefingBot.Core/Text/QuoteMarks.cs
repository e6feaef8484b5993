namespace BriefingBot.Core.Text;

/// <summary>The quotation marks met in Indonesian and English news, used rightly or not.</summary>
public static class QuoteMarks
{
    /// <summary>Marks that open or close; which of the two is for the reader of the sentence to find out.</summary>
    public const string DoubleMarks = "\"“”„‟«»";

    /// <summary>Single marks; some are apostrophes.</summary>
    public const string SingleMarks = "'‘’‹›‚‛";

    public static bool IsDouble(char c) => DoubleMarks.Contains(c, StringComparison.Ordinal);

    public static bool IsSingle(char c) => SingleMarks.Contains(c, StringComparison.Ordinal);

    public static bool IsMark(char c) => IsDouble(c) || IsSingle(c);
}
