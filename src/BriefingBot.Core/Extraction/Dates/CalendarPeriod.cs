using System.Globalization;

namespace BriefingBot.Core.Extraction.Dates;

/// <summary>A day, week, month, year or run of days of the calendar.</summary>
/// <param name="To">The last day, included.</param>
/// <param name="Iso">ISO 8601, no more precise than the period: <c>2024-06-18</c>, <c>2024-W24</c>, <c>2024-06</c>, <c>2024</c>,
/// <c>2024-06-18/2024-06-20</c>.</param>
public readonly record struct CalendarPeriod(DateOnly From, DateOnly To, string Iso)
{
    public static CalendarPeriod Day(DateOnly day) => new(day, day, IsoOf(day));

    /// <summary>The week, Monday to Sunday, that holds a day.</summary>
    public static CalendarPeriod Week(DateOnly day)
    {
        DateOnly monday = MondayOf(day);
        DateTime moment = monday.ToDateTime(TimeOnly.MinValue);
        string iso = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}");
        return new(monday, monday.AddDays(6), iso);
    }

    public static CalendarPeriod Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddDays(DateTime.DaysInMonth(year, month) - 1), string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM}"));
    }

    public static CalendarPeriod Year(int year) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), year.ToString("0000", CultureInfo.InvariantCulture));

    public static CalendarPeriod Days(DateOnly from, DateOnly to) => from == to ? Day(from) : new(from, to, $"{IsoOf(from)}/{IsoOf(to)}");

    internal static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string IsoOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
