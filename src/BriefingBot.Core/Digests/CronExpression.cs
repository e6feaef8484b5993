using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace BriefingBot.Core.Digests;

/// <summary>
/// Five fields as POSIX crontab has them (The Open Group, IEEE Std 1003.1, crontab): minute, hour, day of the month, month, day of
/// the week. Lists, ranges, steps and English short names work; where both kinds of days are limited, either will do. So do two habits
/// from elsewhere: <c>?</c> for any day and a zero for seconds before it all (Quartz), and <c>@daily</c> and its kin (Vixie cron, crontab(5)).
/// </summary>
public sealed class CronExpression
{
    private const int LongestText = 100;

    private static readonly ImmutableArray<string> Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly ImmutableArray<string> Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly FrozenDictionary<string, string> Nicknames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["@hourly"] = "0 * * * *",
        ["@daily"] = "0 0 * * *",
        ["@midnight"] = "0 0 * * *",
        ["@weekly"] = "0 0 * * 0",
        ["@monthly"] = "0 0 1 * *",
        ["@yearly"] = "0 0 1 1 *",
        ["@annually"] = "0 0 1 1 *",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Long enough for 29 February to come, even around 2100.</summary>
    private const int DaysUntilEveryDate = 3_000;

    private readonly ulong _minutes;
    private readonly ulong _hours;
    private readonly ulong _daysOfMonth;
    private readonly ulong _months;
    private readonly ulong _daysOfWeek;
    private readonly bool _isEitherDay;

    private CronExpression(string text, ulong[] fields, bool isEitherDay)
    {
        Text = text;
        (_minutes, _hours, _daysOfMonth, _months, _daysOfWeek) = (fields[0], fields[1], fields[2], fields[3], fields[4]);
        _isEitherDay = isEitherDay;
    }

    /// <summary>Five fields as they were written, with single spaces and in lower case.</summary>
    public string Text { get; }

    /// <summary>False too for a date that no calendar has, such as 30 February.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CronExpression? expression) => TryParse(text, out expression, out _);

    /// <param name="text">In any case.</param>
    /// <param name="expression">Null on failure.</param>
    /// <param name="mistake">Where it lies; null on success.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out CronExpression? expression, [NotNullWhen(false)] out CronMistake? mistake)
    {
        expression = null;
        string plain = text.Length > LongestText ? "" : text.Trim().ToLowerInvariant();
        string[] parts = Nicknames.GetValueOrDefault(plain, plain).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is ["0", .. var minuteFirst] && parts.Length == 6 && parts.Contains("?"))
            parts = minuteFirst;
        if (parts.Length != 5)
        {
            mistake = CronMistake.Fields;
            return false;
        }

        (parts[2], parts[4]) = (parts[2] == "?" ? "*" : parts[2], parts[4] == "?" ? "*" : parts[4]);
        ulong[] fields =
        [
            Field(parts[0], 0, 59, []), Field(parts[1], 0, 23, []), Field(parts[2], 1, 31, []), Field(parts[3], 1, 12, Months),
            Field(parts[4], 0, 7, Days),
        ];
        if (Array.IndexOf(fields, 0UL) is >= 0 and var wrong)
        {
            mistake = CronMistake.Minute + wrong;
            return false;
        }

        // Sunday is both 0 and 7.
        if ((fields[4] & (1UL << 7)) != 0)
            fields[4] |= 1;
        bool isEitherDay = !parts[2].StartsWith('*') && !parts[4].StartsWith('*');
        var read = new CronExpression(string.Join(' ', parts), fields, isEitherDay);
        var leapYear = new DateOnly(2096, 1, 1);
        bool comes = Enumerable.Range(0, DaysUntilEveryDate).Any(day => read.Includes(leapYear.AddDays(day)));
        (expression, mistake) = comes ? (read, (CronMistake?)null) : (null, CronMistake.Never);
        return comes;
    }

    public bool Includes(DateOnly day)
    {
        bool inMonth = (_daysOfMonth & (1UL << day.Day)) != 0;
        bool inWeek = (_daysOfWeek & (1UL << (int)day.DayOfWeek)) != 0;
        return (_months & (1UL << day.Month)) != 0 && (_isEitherDay ? inMonth || inWeek : inMonth && inWeek);
    }

    /// <summary>The times of a day that it includes, in order.</summary>
    public IEnumerable<TimeOnly> Times()
    {
        for (ulong hours = _hours; hours != 0; hours &= hours - 1)
        {
            for (ulong minutes = _minutes; minutes != 0; minutes &= minutes - 1)
                yield return new TimeOnly(BitOperations.TrailingZeroCount(hours), BitOperations.TrailingZeroCount(minutes));
        }
    }

    /// <summary>A bit for each value; 0 for what is no field.</summary>
    private static ulong Field(string field, int lowest, int highest, ImmutableArray<string> names)
    {
        ulong bits = 0;
        foreach (string item in field.Split(','))
        {
            string[] stepped = item.Split('/');
            int step = 1;
            if (stepped.Length > 2 || (stepped.Length == 2 && (!TryNumber(stepped[1], 1, highest, [], 0, out step))))
                return 0;

            string[] ends = stepped[0].Split('-');
            int from = lowest, to = names == Days ? 6 : highest;
            if (stepped[0] != "*")
            {
                if (ends.Length > 2 || !TryNumber(ends[0], lowest, highest, names, lowest, out from))
                    return 0;

                // A week that ends on Sunday, sat-sun, does not run backwards.
                if (ends.Length == 2 && !TryNumber(names == Days && ends[1] == Days[0] && from > 0 ? "7" : ends[1], from, highest, names, lowest, out to))
                    return 0;
                if (ends.Length == 1 && stepped.Length == 1)
                    to = from;
            }

            for (int value = from; value <= to; value += step)
                bits |= 1UL << value;
        }

        return bits;
    }

    private static bool TryNumber(string text, int lowest, int highest, ImmutableArray<string> names, int firstName, out int number)
    {
        int name = names.IndexOf(text);
        if (name >= 0)
            number = name + firstName;
        else if (text.Length is 0 or > 2 || !text.All(char.IsAsciiDigit) || !int.TryParse(text, out number))
            number = -1;
        return number >= lowest && number <= highest;
    }
}
