using System.Globalization;

namespace BriefingBot.Core.Extraction.Dates;

/// <summary>Reads the ISO 8601 forms that <see cref="CalendarPeriod.Iso"/> has.</summary>
public static class IsoPeriod
{
    /// <summary>The first and last day of a day, week, month, year or run of days.</summary>
    public static bool TryParse(string? iso, out DateOnly from, out DateOnly to)
    {
        (from, to) = (default, default);
        if (iso is null)
            return false;

        int slash = iso.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
            return TryParseDay(iso[..slash], out from) & TryParseDay(iso[(slash + 1)..], out to) && from <= to;
        if (TryParseDay(iso, out from))
        {
            to = from;
            return true;
        }

        return TryParseWeek(iso, out from, out to) || TryParseMonth(iso, out from, out to) || TryParseYear(iso, out from, out to);
    }

    private static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryParseMonth(string text, out DateOnly from, out DateOnly to)
    {
        bool isMonth = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out from);
        to = isMonth ? new DateOnly(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month)) : default;
        return isMonth;
    }

    private static bool TryParseYear(string text, out DateOnly from, out DateOnly to)
    {
        bool isYear = DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out from);
        to = isYear ? new DateOnly(from.Year, 12, 31) : default;
        return isYear;
    }

    private static bool TryParseWeek(string text, out DateOnly from, out DateOnly to)
    {
        (from, to) = (default, default);
        if (text.Length != 8 || text[4..6] != "-W" || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year) ||
            !int.TryParse(text[6..], NumberStyles.None, CultureInfo.InvariantCulture, out int week) || year is < 1 or > 9998 || week is < 1 or > 53)
        {
            return false;
        }

        from = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        to = from.AddDays(6);
        return true;
    }
}
