namespace BriefingBot.Core.Digests;

/// <summary>Turns times of a zone's wall clock into instants.</summary>
public static class ZoneClock
{
    /// <summary>No offset from UTC reaches so far.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromHours(27);

    /// <summary>
    /// The first instant at which the wall clock shows a time or a later one: a time that the clock skips is the end of the skip, and
    /// of a time that it shows twice this is the first.
    /// </summary>
    /// <param name="zone">Changes its offset at most once within two days.</param>
    public static DateTimeOffset FirstInstant(DateTime local, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        (DateTime before, DateTime after) = (wall - Around, wall + Around);
        (TimeSpan earlier, TimeSpan later) = (zone.GetUtcOffset(before), zone.GetUtcOffset(after));
        if (earlier == later)
            return new DateTimeOffset(wall - earlier, TimeSpan.Zero);

        DateTime change = ChangeBetween(before, after, earlier, zone);
        if (wall < change + earlier)
            return new DateTimeOffset(wall - earlier, TimeSpan.Zero);
        return new DateTimeOffset(wall < change + later ? change : wall - later, TimeSpan.Zero);
    }

    /// <summary>What the wall clock shows.</summary>
    public static DateTime Local(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The first second with another offset. Zones change theirs at whole seconds.</summary>
    private static DateTime ChangeBetween(DateTime before, DateTime after, TimeSpan earlier, TimeZoneInfo zone)
    {
        long low = before.Ticks / TimeSpan.TicksPerSecond, high = after.Ticks / TimeSpan.TicksPerSecond;
        while (high - low > 1)
        {
            long middle = (low + high) / 2;
            if (zone.GetUtcOffset(new DateTime(middle * TimeSpan.TicksPerSecond, DateTimeKind.Utc)) == earlier)
                low = middle;
            else
                high = middle;
        }

        return new DateTime(high * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
    }
}
