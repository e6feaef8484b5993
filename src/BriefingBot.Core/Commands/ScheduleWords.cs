using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>What free words say of a schedule: <c>daily 7pm</c>, <c>tiap 5 jam</c>, <c>senin-kamis jam 8</c>, <c>*/5 * * * *</c>.</summary>
internal sealed class ScheduleWords
{
    private const int CronFields = 5;
    private const int ShortestDay = 3;

    /// <summary>Nobody means more, and no sum runs over.</summary>
    private const int GreatestCount = 10_000;

    /// <summary>What an expression may stand between.</summary>
    public static readonly char[] Quotes = ['"', '“', '”', '\'', '‘', '’', '`'];

    private static readonly string[] Fillers = ["at", "on", "and", "the", "pukul", "jam", "pada", "dan"];
    private static readonly string[] Every = ["every", "each", "tiap", "setiap"];
    private static readonly string[] BeforeTime = ["at", "jam", "pukul"];

    private readonly string[] _words;
    private readonly string[] _folded;
    private readonly SortedSet<DayOfWeek> _days = [];
    private int _at;

    private ScheduleWords(string[] words)
    {
        _words = words;
        _folded = [.. words.Select(WordFolding.Fold)];
    }

    /// <summary>The value of a choice of <see cref="SubscriptionOptions.Schedule"/>; null where no kind is named.</summary>
    public string? Kind { get; private set; }

    public ImmutableArray<DayOfWeek> Days => [.. _days];

    public int? Hours { get; private set; }

    public TimeOnly? Time { get; private set; }

    /// <summary>As it was typed.</summary>
    public string? Cron { get; private set; }

    /// <summary>As it was typed, and known.</summary>
    public string? Zone { get; private set; }

    private string Word => _folded[_at];

    private string Next => _at + 1 < _folded.Length ? _folded[_at + 1] : "";

    private string Before => _at > 0 ? _folded[_at - 1] : "";

    /// <summary>Null where a word says nothing of a schedule.</summary>
    public static ScheduleWords? Read(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? cron = CronOf(words, out int taken);
        var read = new ScheduleWords(words[..^taken]) { Cron = cron };
        for (; read._at < read._words.Length; read._at++)
        {
            if (!read.ReadOne())
                return null;
        }

        if (read._days.Count > 0 && read.Kind is null or "daily")
            read.Kind = "weekly";
        return read;
    }

    /// <summary>Null where no word belongs to one.</summary>
    private static string? CronOf(string[] words, out int taken)
    {
        int name = Array.FindIndex(words, static word => string.Equals(word.TrimEnd(':'), "cron", StringComparison.OrdinalIgnoreCase));
        int first = name >= 0 ? name : FirstOfCron(words);
        taken = first < 0 ? 0 : words.Length - first;
        return first < 0 ? null : Join(words[(name >= 0 ? name + 1 : first)..]);
    }

    /// <summary>What has a star or begins with @ is meant as cron, even where it cannot be read; other fields are where they can. -1 for none.</summary>
    private static int FirstOfCron(string[] words)
    {
        if (Array.Exists(words, static word => word.AsSpan().ContainsAny("*@")))
            return Array.FindIndex(words, static word => word.TrimStart(Quotes) is [var first, ..] && (char.IsAsciiDigit(first) || first is '*' or '@'));
        return words.Length >= CronFields && CronExpression.TryParse(Join(words[^CronFields..]), out _) ? words.Length - CronFields : -1;
    }

    private static string Join(string[] words) => string.Join(' ', words).Trim(Quotes);

    private bool ReadOne() => ReadCount() || ReadUnit() || ReadKind() || ReadDays() || ReadTime() || ReadZone() || Every.Contains(Word) || Fillers.Contains(Word);

    /// <summary><c>5 hours</c>, <c>2 hari</c>, <c>30 menit</c>; but not the 7 of <c>jam 7 hari senin</c>.</summary>
    private bool ReadCount()
    {
        if (!int.TryParse(Word, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count is 0 or > GreatestCount || BeforeTime.Contains(Before))
            return false;
        if (Next is "minute" or "minutes" or "menit" && 60 % count == 0)
            Cron = count == 60 ? "0 * * * *" : $"*/{count} * * * *";
        else if (HoursIn(Next) is { } hours)
            (Kind, Hours) = ("hours", count * hours);
        else
            return false;
        _at++;
        return true;
    }

    private static int? HoursIn(string unit) => unit switch
    {
        "hour" or "hours" or "jam" => 1,
        "day" or "days" or "hari" => 24,
        "week" or "weeks" or "minggu" or "pekan" => 168,
        _ => null,
    };

    /// <summary><c>every hour</c>, <c>tiap jam</c>, <c>hours 6</c>, <c>setiap menit</c>; but not the hour of <c>tiap jam 7</c>.</summary>
    private bool ReadUnit()
    {
        bool isBeforeNumber = Next.Length > 0 && char.IsAsciiDigit(Next[0]);
        if (Word is "minute" or "minutes" or "menit")
        {
            Cron = "* * * * *";
        }
        else if (Word is "hour" or "hours" or "hourly" || (Word == "jam" && Every.Contains(Before) && !isBeforeNumber))
        {
            Kind = "hours";
            if (Word == "hours" && Hours is null && int.TryParse(Next, NumberStyles.None, CultureInfo.InvariantCulture, out int hours))
                (Hours, _at) = (hours, _at + 1);
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool ReadKind()
    {
        string? kind = Word switch
        {
            "day" or "hari" or "pagi" or "morning" => Kind ?? "daily",
            "week" or "pekan" => Kind ?? "weekly",
            "kerja" => "weekdays",
            _ => OptionBinder.Choose(SubscriptionOptions.Schedule, Word)?.Value,
        };
        Kind = kind ?? Kind;
        return kind is not null;
    }

    /// <summary><c>monday</c>, <c>sel</c>, <c>senin-kamis</c>.</summary>
    private bool ReadDays()
    {
        string[] ends = _words[_at].Split('-', '–');
        if (ends.Length > 2 || DayOf(WordFolding.Fold(ends[0])) is not { } first || DayOf(WordFolding.Fold(ends[^1])) is not { } last)
            return false;
        for (DayOfWeek day = first; ; day = (DayOfWeek)(((int)day + 1) % 7))
        {
            _days.Add(day);
            if (day == last)
                return true;
        }
    }

    /// <summary>A day by its name in any language, or the beginning of it.</summary>
    private static DayOfWeek? DayOf(string word)
    {
        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>())
        {
            if (word.Length >= ShortestDay && InterfaceTexts.All.Any(texts => WordFolding.Fold(texts.Commands.Digests.DayName(day)).StartsWith(word, StringComparison.Ordinal)))
                return day;
        }

        return null;
    }

    private bool ReadTime()
    {
        if (_at + 1 < _words.Length && ClockTime.TryParse($"{_words[_at]} {_words[_at + 1]}", out TimeOnly? time))
            _at++;
        else if (!ClockTime.TryParse(_words[_at], out time))
            return false;
        Time = time;
        return true;
    }

    private bool ReadZone()
    {
        if (!ZoneNames.TryFind(_words[_at], out _))
            return false;
        Zone = _words[_at];
        return true;
    }
}
