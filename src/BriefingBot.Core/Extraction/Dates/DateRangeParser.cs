using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Dates;

/// <summary>
/// Reads the dates that users type, in every language of the catalog: <c>2024-06-18</c>, <c>18 Juni 2024</c>, <c>kemarin</c>,
/// <c>last week</c>.
/// </summary>
public static class DateRangeParser
{
    private const int LongestInput = 100;

    /// <param name="today">What <c>kemarin</c> and a month without a year are told from.</param>
    /// <param name="from">The first day meant.</param>
    /// <param name="to">The last day meant, included.</param>
    public static bool TryParse(string? input, DateOnly today, out DateOnly from, out DateOnly to)
    {
        (from, to) = (default, default);
        if (string.IsNullOrWhiteSpace(input) || input.Length > LongestInput)
            return false;

        foreach (LanguageProfile language in LanguageCatalog.All)
        {
            if (Read(input, language)?.Resolve(today, Tense.Past) is { } period)
            {
                (from, to) = (period.From, period.To);
                return true;
            }
        }

        return false;
    }

    /// <summary>The date, if the input holds nothing else than it and words that lead to it.</summary>
    private static DateExpression? Read(string input, LanguageProfile language)
    {
        var list = new List<Token>();
        Tokenizer.Tokenize(input, new TextSpan(0, input.Length), language.Lexicon, list);
        Token[] tokens = [.. list];
        var grammar = new DateGrammar(input, tokens, language.DecimalSign, loose: true);
        for (int start = 0; start < tokens.Length; start++)
        {
            if (grammar.Read(start, tokens.Length, out int next) is { } date && next == tokens.Length)
                return date;
            if (!tokens[start].Is(WordClass.DateLead))
                return null;
        }

        return null;
    }
}
