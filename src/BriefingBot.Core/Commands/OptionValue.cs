using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Commands;

/// <summary>Tells how many of the words behind an option's name are its value.</summary>
internal static class OptionValue
{
    private const int LongestDate = 6;

    /// <summary>Dates are only recognised here, not resolved, so any day will do.</summary>
    private static readonly DateOnly AnyDay = new(2024, 1, 1);

    /// <param name="words">At spaces, a quoted run being one word.</param>
    public static int LengthIn(OptionDefinition option, List<string> words)
    {
        if (words.Count == 0)
            return 0;
        if (IsQuoted(words[0]))
            return 1;
        return option.Kind switch
        {
            OptionKind.Date => Longest(static value => DateRangeParser.TryParse(value, AnyDay, out _, out _)),
            OptionKind.Number or OptionKind.TimeZone or OptionKind.Subscription => 1,
            OptionKind.Choice => Longest(value => OptionBinder.Choose(option, value) is not null),
            _ => words.Count,
        };

        // What reads as no value is handed on as one word, for the binder to refuse.
        int Longest(Func<string, bool> reads)
        {
            for (int length = Math.Min(LongestDate, words.Count); length > 1; length--)
            {
                if (reads(string.Join(' ', words.Take(length))))
                    return length;
            }

            return 1;
        }
    }

    /// <summary>The value's text. Quotation marks stay where they mean a phrase to look for.</summary>
    public static string Join(OptionDefinition? option, IEnumerable<string> words) =>
        string.Join(' ', words.Select(word => option?.Kind is not (OptionKind.Text or OptionKind.Topic or OptionKind.Article or OptionKind.Outlet) && IsQuoted(word) ? word[1..^1] : word));

    private static bool IsQuoted(string word) => word.Length > 2 && QuoteMarks.IsDouble(word[0]) && QuoteMarks.IsDouble(word[^1]);
}
