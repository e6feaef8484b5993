using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Commands;

/// <summary>Makes a schedule of what options and words say of it.</summary>
/// <param name="before">Completes what is only changed in part; null for a new subscription.</param>
/// <param name="today">Where a count of hours that does not part the day begins.</param>
internal sealed class ScheduleReader(BoundOptions options, ScheduleWords words, Schedule? before, DateOnly today, InterfaceTexts texts)
{
    private const int HoursOfDay = 24;

    /// <summary>Where nothing else is said.</summary>
    public static readonly TimeOnly Morning = new(7, 0);

    private readonly string? _cron = options[SubscriptionOptions.Cron]?.Trim(ScheduleWords.Quotes) ?? words.Cron;
    private readonly int? _hours = options[SubscriptionOptions.Hours] is { } hours ? int.Parse(hours, CultureInfo.InvariantCulture) : words.Hours;
    private readonly ImmutableArray<DayOfWeek> _days = options[SubscriptionOptions.Day] is { } day ? [(DayOfWeek)(day[0] - '0')] : words.Days;
    private TimeOnly? _time = words.Time;

    /// <summary>The schedule that is asked for; null where none is, or where it cannot be read: then the refusal says why.</summary>
    /// <param name="example">Of a command that would do.</param>
    /// <param name="refusal">Null on success.</param>
    public Schedule? Read(string example, out string? refusal)
    {
        refusal = null;
        if (options[SubscriptionOptions.Time] is { } time && !ClockTime.TryParse(time, out _time))
        {
            refusal = texts.Digests.NotATime(time);
            return null;
        }

        TimeOnly at = _time ?? SubscriptionLine.TimeOf(before) ?? Morning;
        string? kind = _cron is not null ? "cron" : options[SubscriptionOptions.Schedule] ?? words.Kind ?? (_days.Length > 0 ? "weekly" : _hours is not null ? "hours" : null);
        switch (kind)
        {
            case "daily":
                return new Schedule.Daily(at);
            case "weekdays":
                return new Schedule.Weekdays(at);
            case "weekly":
                return OnDays(at);
            case "hours":
                return EveryHours(at, out refusal);
            case "cron":
                return Cron(_cron ?? "", out refusal);
        }

        if (before is null)
            refusal = _time is null ? texts.Digests.NotASchedule("", example) : null;
        return _time is null ? before : At(at);
    }

    /// <summary>The schedule before at another time.</summary>
    private Schedule At(TimeOnly at) => before switch
    {
        Schedule.Weekdays => new Schedule.Weekdays(at),
        Schedule.Weekly weekly => weekly with { At = at },
        Schedule.EveryHours hours => new Schedule.EveryHours(hours.Hours, at, hours.From),
        _ => new Schedule.Daily(at),
    };

    private Schedule OnDays(TimeOnly at)
    {
        if (_days.Length <= 1)
            return new Schedule.Weekly(_days is [var day] ? day : (before as Schedule.Weekly)?.Day ?? DayOfWeek.Monday, at);
        if (_days is [DayOfWeek.Monday, _, _, _, DayOfWeek.Friday])
            return new Schedule.Weekdays(at);
        string cron = string.Create(CultureInfo.InvariantCulture, $"{at.Minute} {at.Hour} * * {string.Join(',', _days.Select(static day => (int)day))}");
        return CronExpression.TryParse(cron, out CronExpression? several) ? new Schedule.Cron(several) : throw new FormatException(cron);
    }

    private Schedule.Cron? Cron(string typed, out string? refusal)
    {
        bool isCron = CronExpression.TryParse(typed, out CronExpression? expression, out CronMistake? mistake);
        refusal = isCron ? null : texts.Digests.NotACron(typed, mistake!.Value);
        return isCron ? new Schedule.Cron(expression!) : null;
    }

    /// <summary>Counting goes on as before where the number stays the same.</summary>
    private Schedule? EveryHours(TimeOnly at, out string? refusal)
    {
        var same = before as Schedule.EveryHours;
        int count = _hours ?? same?.Hours ?? 1;
        refusal = Schedule.IsInterval(count) ? null : texts.Digests.NotAnInterval($"{count}", Schedule.MostHours);
        if (refusal is not null)
            return null;
        return count == HoursOfDay ? new Schedule.Daily(at) : new Schedule.EveryHours(count, at, same?.Hours == count ? same.From : today);
    }
}
