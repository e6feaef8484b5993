using System.Globalization;

namespace BriefingBot.Core.Library;

/// <summary>
/// Days as keywords, so that an event is found by any of its days: an event has its days, their months and years; a range of days is
/// whole years, the months and the days at its ends.
/// </summary>
internal static class HeldDays
{
    /// <summary>What lasts longer, or is dated more vaguely, is known by its months only.</summary>
    private const int MostDays = 62;

    private const int MostMonths = 24;

    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>The keywords of an event that lasts from one day to another, included.</summary>
    public static IEnumerable<string> Of(DateOnly from, DateOnly to)
    {
        bool isVague = to.DayNumber - from.DayNumber >= MostDays;
        var months = new HashSet<DateOnly>();
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to && months.Count < MostMonths; month = month.AddMonths(1))
            months.Add(month);
        for (DateOnly day = from; day <= to && !isVague; day = day.AddDays(1))
            yield return Day(day);
        foreach (DateOnly month in months)
        {
            yield return Month(month);
            if (isVague)
                yield return SomeDayIn(month);
        }

        foreach (int year in months.Select(static month => month.Year).Distinct())
            yield return Year(year);
    }

    /// <summary>The keywords of which every event in a range of days has one, and no other event has.</summary>
    public static IEnumerable<string> Between(DateOnly? since, DateOnly? until)
    {
        (DateOnly from, DateOnly to) = (since > Earliest ? since.Value : Earliest, until < Latest ? until.Value : Latest);
        while (from <= to)
        {
            if (from.DayOfYear == 1 && new DateOnly(from.Year, 12, 31) <= to)
            {
                yield return Year(from.Year);
                from = from.AddYears(1);
            }
            else if (from.Day == 1 && from.AddMonths(1).AddDays(-1) <= to)
            {
                yield return Month(from);
                from = from.AddMonths(1);
            }
            else
            {
                yield return SomeDayIn(from);
                for (int month = from.Month; from <= to && from.Month == month; from = from.AddDays(1))
                    yield return Day(from);
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("'d:'yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("'m:'yyyyMM", CultureInfo.InvariantCulture);

    private static string SomeDayIn(DateOnly day) => day.ToString("'some:'yyyyMM", CultureInfo.InvariantCulture);

    private static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"y:{year}");
}
