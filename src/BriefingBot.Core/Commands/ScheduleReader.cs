using System.Globalization;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Reads a schedule from options, or from words: <c>daily 07:00</c>, <c>tiap 6 jam</c>, <c>weekly monday 8</c>, <c>*/5 * * * *</c>.</summary>
internal sealed class ScheduleReader
{
    private static readonly TimeOnly Morning = new(7, 0);
    private static readonly string[] Fillers = ["at", "on", "every", "each", "pukul", "jam", "hour", "hours", "tiap", "setiap", "pada"];

    private readonly InterfaceTexts _texts;
    private string? _kind;
    private DayOfWeek? _day;
    private int? _hours;
    private string? _time;
    private string? _cron;

    private ScheduleReader(BoundOptions options, InterfaceTexts texts)
    {
        _texts = texts;
        _kind = options[SubscriptionOptions.Schedule];
        _day = options[SubscriptionOptions.Day] is { } day ? (DayOfWeek)(day[0] - '0') : null;
        _hours = options[SubscriptionOptions.Hours] is { } hours ? int.Parse(hours, CultureInfo.InvariantCulture) : null;
        _time = options[SubscriptionOptions.Time];
        _cron = options[SubscriptionOptions.Cron]?.Trim('"', '“', '”');
    }

    /// <summary>The schedule that is asked for; null where none is, or where it cannot be read: then the refusal says why.</summary>
    /// <param name="before">Completes what is only changed in part; null for a new subscription.</param>
    /// <param name="example">Of a command that would do.</param>
    public static Schedule? Read(BoundOptions options, Schedule? before, string example, InterfaceTexts texts, out string? refusal)
    {
        var reader = new ScheduleReader(options, texts);
        refusal = reader.ReadWords(options.Text) ? null : texts.Digests.NotASchedule(options.Text, example);
        return refusal is null ? reader.Build(before, example, out refusal) : null;
    }

    private bool ReadWords(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length >= 5 && CronExpression.TryParse(string.Join(' ', words[^5..]).Trim('"'), out CronExpression? expression))
            (_cron, words) = (expression.Text, words[..^5]);

        string[] folded = [.. words.Select(WordFolding.Fold)];
        bool isInterval = Enumerable.Range(1, Math.Max(0, folded.Length - 1)).Any(i =>
            folded[i] is "hour" or "hours" or "jam" && (folded[i - 1] is "every" or "each" or "tiap" or "setiap" || int.TryParse(folded[i - 1], out _)));
        for (int i = 0; i < words.Length; i++)
        {
            string word = folded[i];
            if (word is "minute" or "menit")
                _cron = "* * * * *";
            else if (word is "day" or "hari" or "kerja")
                _kind = word is "kerja" ? "weekdays" : _kind ?? "daily";
            else if (OptionBinder.Choose(SubscriptionOptions.Schedule, word) is { } kind && word is not "hours")
                _kind = kind.Value;
            else if (DayOf(word) is { } day)
                (_kind, _day) = (_kind ?? "weekly", day);
            else if (isInterval && _hours is null && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int hours))
                (_kind, _hours) = ("hours", hours);
            else if (Schedule.TryTime(words[i], out _))
                _time = words[i];
            else if (!Fillers.Contains(word))
                return false;
        }

        _kind = isInterval ? "hours" : _kind;
        return true;
    }

    /// <summary>A day by its name in any language, or the beginning of it: <c>tue</c>, <c>sel</c>.</summary>
    private static DayOfWeek? DayOf(string word)
    {
        const int ShortestDay = 3;
        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>())
        {
            if (word.Length >= ShortestDay && InterfaceTexts.All.Any(texts => WordFolding.Fold(texts.Commands.Digests.DayName(day)).StartsWith(word, StringComparison.Ordinal)))
                return day;
        }

        return null;
    }

    private Schedule? Build(Schedule? before, string example, out string? refusal)
    {
        refusal = null;
        TimeOnly at = TimeOf(before) ?? Morning;
        if (_time is not null && !Schedule.TryTime(_time.Trim('"'), out at))
        {
            refusal = _texts.Digests.NotATime(_time);
            return null;
        }

        string? kind = _cron is not null ? "cron" : _kind ?? (_day is not null ? "weekly" : _hours is not null ? "hours" : null);
        switch (kind)
        {
            case "daily":
                return new Schedule.Daily(at);
            case "weekdays":
                return new Schedule.Weekdays(at);
            case "weekly":
                return new Schedule.Weekly(_day ?? (before as Schedule.Weekly)?.Day ?? DayOfWeek.Monday, at);
            case "hours" when Schedule.IsInterval(_hours ?? 1):
                return new Schedule.EveryHours(_hours ?? 1, at);
            case "hours":
                refusal = _texts.Digests.NotAnInterval($"{_hours}");
                return null;
            case "cron" when CronExpression.TryParse(_cron ?? "", out CronExpression? expression):
                return new Schedule.Cron(expression);
            case "cron":
                refusal = _texts.Digests.NotACron(_cron ?? "");
                return null;
        }

        if (before is null)
            refusal = _time is null ? _texts.Digests.NotASchedule("", example) : null;
        return _time is null ? before : before switch
        {
            Schedule.Weekdays => new Schedule.Weekdays(at),
            Schedule.Weekly weekly => weekly with { At = at },
            Schedule.EveryHours hours => hours with { At = at },
            _ => new Schedule.Daily(at),
        };
    }

    private static TimeOnly? TimeOf(Schedule? schedule) => schedule switch
    {
        Schedule.Daily daily => daily.At,
        Schedule.Weekdays weekdays => weekdays.At,
        Schedule.Weekly weekly => weekly.At,
        Schedule.EveryHours hours => hours.At,
        _ => null,
    };
}
