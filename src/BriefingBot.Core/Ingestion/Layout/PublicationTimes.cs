using System.Globalization;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>
/// Reads the day and the time of publication as pages and metadata write them: <c>18 Juni 2024, 10:39 WIB</c>,
/// <c>June 18, 2024</c>, <c>18/06/2024</c> (day first), ISO 8601. A year must be written.
/// </summary>
internal static class PublicationTimes
{
    private const int Longest = 160;

    private static readonly string[] IsoDays = ["yyyy-MM-dd", "yyyyMMdd"];

    private static readonly string[] IsoTimes =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd' 'HH:mm:ssK", "yyyy-MM-dd' 'HH:mm:ss' 'zzz", "yyyy-MM-dd' 'HH:mmK", "yyyy-MM-dd' 'HH:mm' 'zzz", "r",
    ];

    /// <summary>Reads a whole value of metadata.</summary>
    public static PublicationTime? Parse(string value)
    {
        value = value.Trim();
        if (value.Length is 0 or > Longest)
            return null;

        const DateTimeStyles Style = DateTimeStyles.AssumeUniversal;
        if (DateTimeOffset.TryParseExact(value, IsoDays, CultureInfo.InvariantCulture, Style, out DateTimeOffset day))
            return Plausible(new PublicationTime(day, HasTime: false));
        if (DateTimeOffset.TryParseExact(value, IsoTimes, CultureInfo.InvariantCulture, Style, out DateTimeOffset time))
            return Plausible(new PublicationTime(time, HasTime: true));
        return Find(new PageWords(value, new TextSpan(0, value.Length)), out _);
    }

    /// <summary>The first full date of a line, with the time behind or before it.</summary>
    /// <param name="otherWords">How many words of the line belong neither to the date nor to the time.</param>
    public static PublicationTime? Find(in PageWords words, out int otherWords)
    {
        otherWords = 0;
        DateOnly? day = null;
        (TimeSpan Clock, TimeSpan? Zone)? time = null;
        for (int i = 0; i < words.Count;)
        {
            int next = i;
            if (day is null && DayAt(words, ref next) is { } foundDay)
                day = foundDay;
            else if (time is null && TimeAt(words, ref next) is { } foundTime)
                time = foundTime;
            else if (words.Match(next, WordClass.Weekday, out int behind) is null)
                otherWords += words[next++].Kind == TokenKind.Word ? 1 : 0;
            else
                next = behind;
            i = next;
        }

        if (day is not { } known)
            return null;
        TimeSpan clock = time?.Clock ?? TimeSpan.Zero;
        var instant = new DateTimeOffset(known.ToDateTime(TimeOnly.FromTimeSpan(clock)), time?.Zone ?? TimeSpan.Zero);
        return Plausible(new PublicationTime(instant, HasTime: time is not null));
    }

    private static PublicationTime? Plausible(PublicationTime time) => time.Instant.Year is >= 1900 and <= 2100 ? time : null;

    private static DateOnly? DayAt(in PageWords words, ref int index)
    {
        if (words[index].Kind == TokenKind.Word && MonthAt(words, index) is { } leading)
        {
            // June 18, 2024
            int at = index + 1;
            if (words.Is(at, '.'))
                at++;
            int day = Number(words, at);
            int year = words.Is(at + 1, ',') ? at + 2 : at + 1;
            return Day(Number(words, year), leading, day, ref index, year + 1);
        }

        if (words[index].Kind != TokenKind.Number)
            return null;
        if (MonthAt(words, index + 1) is { } month)
        {
            // 18 Juni 2024
            int year = words.Is(index + 2, '.') || words.Is(index + 2, ',') ? index + 3 : index + 2;
            return Day(Number(words, year), month, Number(words, index), ref index, year + 1);
        }

        return DayInNumbers(words, ref index);
    }

    private static DateOnly? DayInNumbers(in PageWords words, ref int index)
    {
        Span<Range> parts = stackalloc Range[4];
        ReadOnlySpan<char> dotted = words.Chars(index);
        if (dotted.Split(parts, '.') == 3)
            return Day(Number(dotted[parts[2]]), Number(dotted[parts[1]]), Number(dotted[parts[0]]), ref index, index + 1);
        foreach (char mark in "/-")
        {
            if (!words.Is(index + 1, mark) || !words.Is(index + 3, mark))
                continue;
            (int first, int second, int third) = (Number(words, index), Number(words, index + 2), Number(words, index + 4));
            return first > 31 ? Day(first, second, third, ref index, index + 5) : Day(third, second, first, ref index, index + 5);
        }

        return null;
    }

    private static DateOnly? Day(int year, int month, int day, ref int index, int end)
    {
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        index = end;
        return new DateOnly(year, month, day);
    }

    private static int? MonthAt(in PageWords words, int index) =>
        index < words.Count && words.Match(index, WordClass.Month, out _)?.ValueIn(WordClass.Month) is { } value
            ? int.Parse(value, CultureInfo.InvariantCulture)
            : null;

    /// <summary><c>10:39</c>, <c>10:39:20</c>, <c>10.39 WIB</c>, <c>5:10 pm</c>; a full stop needs the zone behind it.</summary>
    private static (TimeSpan Clock, TimeSpan? Zone)? TimeAt(in PageWords words, ref int index)
    {
        if (words[index].Kind != TokenKind.Number)
            return null;

        int hour, minute, end = index + 1;
        bool dotted = words.Chars(index).IndexOf('.') is 1 or 2;
        if (dotted)
        {
            ReadOnlySpan<char> clock = words.Chars(index);
            int dot = clock.IndexOf('.');
            (hour, minute) = (Number(clock[..dot]), clock.Length - dot == 3 ? Number(clock[(dot + 1)..]) : -1);
        }
        else if (words.Is(index + 1, ':'))
        {
            (hour, minute, end) = (Number(words, index), Number(words, index + 2), index + 3);
            if (words.Is(end, ':') && Number(words, end + 1) >= 0)
                end += 2;
        }
        else
        {
            return null;
        }

        hour = Half(words, ref end, hour);
        TimeSpan? zone = null;
        if (end < words.Count && words.Match(end, WordClass.TimeZone, out int behind)?.ValueIn(WordClass.TimeZone) is { } hours)
            (zone, end) = (TimeSpan.FromHours(int.Parse(hours, CultureInfo.InvariantCulture)), behind);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || (dotted && zone is null))
            return null;

        index = end;
        return (new TimeSpan(hour, minute, 0), zone);
    }

    /// <summary>Adds the half of the day that <c>am</c>, <c>p.m.</c> name.</summary>
    private static int Half(in PageWords words, ref int end, int hour)
    {
        if (end >= words.Count || hour is < 1 or > 12)
            return hour;

        ReadOnlySpan<char> word = words.Chars(end);
        bool dotted = word.Length == 1 && words.Is(end + 1, '.') && end + 2 < words.Count && words.Chars(end + 2) is "m" or "M";
        if (!dotted && !(word.Length == 2 && word[1] is 'm' or 'M'))
            return hour;
        if (word[0] is not ('a' or 'A' or 'p' or 'P'))
            return hour;

        end += !dotted ? 1 : words.Is(end + 3, '.') ? 4 : 3;
        return (hour % 12) + (word[0] is 'p' or 'P' ? 12 : 0);
    }

    private static int Number(in PageWords words, int index) => index < words.Count ? Number(words.Chars(index)) : -1;

    private static int Number(ReadOnlySpan<char> digits) =>
        digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : -1;
}
