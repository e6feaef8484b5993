using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BriefingBot.Core.Digests;

/// <summary>A part of each day in which a channel is sent nothing that it did not ask for.</summary>
/// <param name="From">Included; hours and minutes.</param>
/// <param name="To">The end, not included; earlier than <paramref name="From"/> for hours over midnight. Never the same.</param>
/// <param name="TimeZone">IANA name of the zone whose wall clock both mean.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To, string TimeZone)
{
    /// <summary>The instant itself outside of the hours, else their end.</summary>
    public DateTimeOffset EndFor(DateTimeOffset instant)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        DateTime local = ZoneClock.Local(instant, zone);
        if (!TimeOnly.FromDateTime(local).IsBetween(From, To))
            return instant;

        DateTime end = local.Date + To.ToTimeSpan();
        return ZoneClock.FirstInstant(end <= local ? end.AddDays(1) : end, zone) is var instantOfEnd && instantOfEnd > instant ? instantOfEnd : instant;
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out QuietHours? hours)
    {
        hours = text.Split(' ') is [var span, var zone] && span.Split('-') is [var from, var to] &&
            Schedule.TryTime(from, out TimeOnly start) && Schedule.TryTime(to, out TimeOnly end) && start != end &&
            TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
                ? new QuietHours(start, end, zone)
                : null;
        return hours is not null;
    }

    /// <summary><c>22:00-06:30 Asia/Jakarta</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}-{To:HH\\:mm} {TimeZone}");
}
