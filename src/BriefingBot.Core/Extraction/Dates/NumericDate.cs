using System.Globalization;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Dates;

/// <summary>Reads dates in digits alone: <c>18/6/2024</c>, <c>18/6</c>, <c>2024-06-18</c>, <c>18.06.2024</c>. Days stand before months.</summary>
internal readonly struct NumericDate(string text, Token[] tokens)
{
    private const int FirstYear = 1_000;
    private const int LastYear = 2_199;

    /// <summary>The date that begins at a token, or null; one that the calendar does not have is a date all the same.</summary>
    /// <param name="bare">True where day and month without a year are enough.</param>
    public DateExpression? Read(int start, int end, bool bare, out int next)
    {
        next = start + 1;
        ReadOnlySpan<char> first = tokens[start].Span.Of(text);
        if (first.Count('.') == 2 && !first.Contains(','))
            return Dotted(first);
        if (start + 2 >= end || !IsGlued(start, 3) || tokens[start + 2].Kind != TokenKind.Number)
            return null;

        char mark = text[tokens[start + 1].Start];
        if (mark is not ('/' or '-'))
            return null;
        if (start + 4 < end && text[tokens[start + 3].Start] == mark && IsGlued(start, 5) && tokens[start + 4].Kind == TokenKind.Number)
        {
            ReadOnlySpan<char> third = tokens[start + 4].Span.Of(text);
            DateExpression? date = Date(first, tokens[start + 2].Span.Of(text), third);
            if (date is not null)
                next = start + 5;
            return date;
        }

        if (!bare || mark != '/' || DayOf(text, tokens[start]) is not { } day || DayOf(text, tokens[start + 2]) is not (<= 12 and var month))
            return null;
        if (day > DateTime.DaysInMonth(2000, month))
            return null;
        next = start + 3;
        return new DateExpression.DayOfMonth(month, day, day);
    }

    /// <summary>The day of a month that a token may be, 1 to 31.</summary>
    public static int? DayOf(string text, Token token) =>
        token.Kind == TokenKind.Number && token.Length <= 2 && Whole(token.Span.Of(text)) is >= 1 and <= 31 and var day ? day : null;

    /// <summary>The year that a token may be.</summary>
    public static int? YearOf(string text, Token token) =>
        token.Kind == TokenKind.Number && token.Length == 4 && Whole(token.Span.Of(text)) is >= FirstYear and <= LastYear and var year ? year : null;

    private static DateExpression? Dotted(ReadOnlySpan<char> digits)
    {
        int first = digits.IndexOf('.');
        int last = digits.LastIndexOf('.');
        return digits.Length - last - 1 is 2 or 4 && first <= 2 && last - first - 1 <= 2
            ? Date(digits[..first], digits[(first + 1)..last], digits[(last + 1)..])
            : null;
    }

    /// <summary>Null where the parts do not have the shape of a date; a date that is none where they have.</summary>
    private static DateExpression? Date(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third)
    {
        bool yearFirst = first.Length == 4;
        ReadOnlySpan<char> dayText = yearFirst ? third : first;
        ReadOnlySpan<char> yearText = yearFirst ? first : third;
        if (dayText.Length > 2 || second.Length > 2 || yearText.Length is < 2 or 3 or > 6)
            return null;
        if (Whole(dayText) is not { } day || Whole(second) is not { } month || Whole(yearText) is not { } year)
            return null;

        year += yearText.Length == 2 ? 2_000 : 0;
        if (!yearFirst && month > 12 && day <= 12)
            (day, month) = (month, day);
        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateExpression.Fixed(CalendarPeriod.Day(new DateOnly(year, month, day)))
            : new DateExpression.Unresolvable();
    }

    private static int? Whole(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    private bool IsGlued(int start, int count)
    {
        for (int i = start + 1; i < start + count; i++)
        {
            if (tokens[i].Start != tokens[i - 1].End)
                return false;
        }

        return true;
    }
}
