using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BriefingBot.Core.Digests;

/// <summary>On which days and at which times of the wall clock a digest is due. The cases nest below. Compares by its text.</summary>
public abstract record Schedule
{
    /// <summary>A week: what comes less often than that is better said as cron.</summary>
    public const int MostHours = 168;

    private const int HoursOfDay = 24;

    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private Schedule()
    {
    }

    /// <summary>
    /// How it is stored: <c>daily 07:00</c>, <c>weekly mon 07:00</c>, <c>every 6h 07:00</c>, <c>every 5h 07:00 2026-05-04</c>,
    /// <c>cron 0 7 * * 1-5</c>.
    /// </summary>
    public abstract string Text { get; }

    /// <summary>The times of one day, in order.</summary>
    public abstract IEnumerable<TimeOnly> TimesOn(DateOnly day);

    /// <summary>Reads <see cref="Text"/>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Schedule? schedule)
    {
        string[] words = text.Split(' ', 2);
        string rest = words.Length == 2 ? words[1] : "";
        schedule = words[0] switch
        {
            "daily" when TryTime(rest, out TimeOnly at) => new Daily(at),
            "weekdays" when TryTime(rest, out TimeOnly at) => new Weekdays(at),
            "weekly" when rest.Split(' ') is [var day, var time] && Array.IndexOf(DayNames, day) is >= 0 and var number && TryTime(time, out TimeOnly at) =>
                new Weekly((DayOfWeek)number, at),
            "every" when rest.Split(' ') is [[.. var count, 'h'], var time, .. var from] && TryHours(count, out int hours) && TryTime(time, out TimeOnly at) &&
                TryDay(from, out DateOnly first) => new EveryHours(hours, at, first),
            "cron" when CronExpression.TryParse(rest, out CronExpression? expression) => new Cron(expression),
            _ => null,
        };
        return schedule is not null;
    }

    /// <summary>Hours and minutes: <c>07:00</c>, <c>7:00</c>, <c>7.00</c>, <c>7</c>.</summary>
    public static bool TryTime(string text, out TimeOnly time)
    {
        string[] formats = ["HH:mm", "H:mm", "HH.mm", "H.mm", "HH", "%H"];
        return TimeOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    /// <summary>How many hours may lie between two editions.</summary>
    public static bool IsInterval(int hours) => hours is > 0 and <= MostHours;

    public sealed override string ToString() => Text;

    private static bool TryHours(string text, out int hours) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out hours) && IsInterval(hours);

    /// <summary>The day to count from; without one a Monday long ago.</summary>
    private static bool TryDay(string[] words, out DateOnly day)
    {
        day = default;
        return words.Length == 0 || (words is [var date] && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day));
    }

    private static string Written(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public sealed record Daily(TimeOnly At) : Schedule
    {
        public override string Text => $"daily {Written(At)}";

        public override IEnumerable<TimeOnly> TimesOn(DateOnly day) => [At];
    }

    /// <summary>Monday to Friday.</summary>
    public sealed record Weekdays(TimeOnly At) : Schedule
    {
        public override string Text => $"weekdays {Written(At)}";

        public override IEnumerable<TimeOnly> TimesOn(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? [] : [At];
    }

    public sealed record Weekly(DayOfWeek Day, TimeOnly At) : Schedule
    {
        public override string Text => $"weekly {DayNames[(int)Day]} {Written(At)}";

        public override IEnumerable<TimeOnly> TimesOn(DateOnly day) => day.DayOfWeek == Day ? [At] : [];
    }

    /// <summary>
    /// A number of hours apart on the wall clock, counted from a time of some day in both directions: nothing but the clock decides, so
    /// that neither a restart nor a change of the clocks shifts them.
    /// </summary>
    public sealed record EveryHours : Schedule
    {
        /// <param name="hours">See <see cref="IsInterval"/>.</param>
        /// <param name="at">One of the times.</param>
        /// <param name="from">A day that has it; of no consequence where every day does.</param>
        public EveryHours(int hours, TimeOnly at, DateOnly from = default) => (Hours, At, From) = (hours, at, HoursOfDay % hours == 0 ? default : from);

        /// <summary>See <see cref="IsInterval"/>.</summary>
        public int Hours { get; }

        /// <summary>One of the times.</summary>
        public TimeOnly At { get; }

        /// <summary>A day that has a slot at <see cref="At"/>; the first of the calendar, a Monday, where every day has one.</summary>
        public DateOnly From { get; }

        /// <summary>The same times come every day.</summary>
        public bool IsDaily => HoursOfDay % Hours == 0;

        public override string Text => From == default
            ? string.Create(CultureInfo.InvariantCulture, $"every {Hours}h {Written(At)}")
            : string.Create(CultureInfo.InvariantCulture, $"every {Hours}h {Written(At)} {From:yyyy-MM-dd}");

        public override IEnumerable<TimeOnly> TimesOn(DateOnly day)
        {
            int since = ((day.DayNumber - From.DayNumber) * HoursOfDay) - At.Hour;
            for (int hour = ((-since % Hours) + Hours) % Hours; hour < HoursOfDay; hour += Hours)
                yield return new TimeOnly(hour, At.Minute);
        }
    }

    public sealed record Cron(CronExpression Expression) : Schedule
    {
        public override string Text => $"cron {Expression.Text}";

        public override IEnumerable<TimeOnly> TimesOn(DateOnly day) => Expression.Includes(day) ? Expression.Times() : [];

        public bool Equals(Cron? other) => other is not null && Text == other.Text;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
    }
}
