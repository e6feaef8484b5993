namespace BriefingBot.Core.Digests;

/// <summary>
/// The instants at which editions are due. They follow from schedule and zone alone, so that whoever asks, and however often, gets the
/// same ones.
/// </summary>
public sealed class Slots(Schedule schedule, TimeZoneInfo zone)
{
    /// <summary>Long enough for 29 February to come round.</summary>
    private const int MostDays = 3_000;

    /// <summary>The first slot later than an instant; null where the schedule has none for years.</summary>
    public DateTimeOffset? After(DateTimeOffset instant)
    {
        DateOnly first = Day(instant).AddDays(-1);
        for (int day = 0; day < MostDays; day++)
        {
            foreach (TimeOnly time in schedule.TimesOn(first.AddDays(day)))
            {
                DateTimeOffset slot = ZoneClock.FirstInstant(first.AddDays(day).ToDateTime(time), zone);
                if (slot > instant)
                    return slot;
            }
        }

        return null;
    }

    /// <summary>The last slot not later than an instant; null where there was none for years.</summary>
    public DateTimeOffset? AtOrBefore(DateTimeOffset instant)
    {
        DateOnly last = Day(instant).AddDays(1);
        for (int day = 0; day < MostDays; day++)
        {
            foreach (TimeOnly time in schedule.TimesOn(last.AddDays(-day)).Reverse())
            {
                DateTimeOffset slot = ZoneClock.FirstInstant(last.AddDays(-day).ToDateTime(time), zone);
                if (slot <= instant)
                    return slot;
            }
        }

        return null;
    }

    /// <summary>The slots after an instant, in order, without end.</summary>
    public IEnumerable<DateTimeOffset> AllAfter(DateTimeOffset instant)
    {
        while (After(instant) is { } slot)
        {
            yield return slot;
            instant = slot;
        }
    }

    private DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(ZoneClock.Local(instant, zone));
}
