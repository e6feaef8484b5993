using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BriefingBot.Core.Digests;

/// <summary>On which days and at which times of the wall clock a digest is due. The cases nest below. Compares by its text.</summary>
public abstract record Schedule
{
    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private Schedule()
    {
    }

    /// <summary>How it is stored: <c>daily 07:00</c>, <c>weekly mon 07:00</c>, <c>every 6h 07:00</c>, <c>cron 0 7 * * 1-5</c>.</summary>
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
            "every" when rest.Split(' ') is [[.. var count, 'h'], var time] && TryHours(count, out int hours) && TryTime(time, out TimeOnly at) =>
                new EveryHours(hours, at),
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

    /// <summary>How many hours may lie between two editions: those that part a day evenly.</summary>
    public static bool IsInterval(int hours) => hours is > 0 and <= 12 && 24 % hours == 0;

    public sealed override string ToString() => Text;

    private static bool TryHours(string text, out int hours) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out hours) && IsInterval(hours);

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

    /// <summary>The same times each day, a number of hours apart.</summary>
    /// <param name="Hours">See <see cref="IsInterval"/>.</param>
    /// <param name="At">One of the times.</param>
    public sealed record EveryHours(int Hours, TimeOnly At) : Schedule
    {
        public override string Text => string.Create(CultureInfo.InvariantCulture, $"every {Hours}h {Written(At)}");

        public override IEnumerable<TimeOnly> TimesOn(DateOnly day)
        {
            for (int hour = At.Hour % Hours; hour < 24; hour += Hours)
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
