using System.Globalization;
using BriefingBot.Core.Digests;
using Xunit;

namespace BriefingBot.Tests.Core.Digests;

/// <summary>
/// A year of subscriptions in many zones, with outages. What must have been sent, and when, is worked out by watching every zone's wall
/// clock minute by minute, in a way that shares nothing with the code that is tested.
/// </summary>
public sealed class YearTests(ITestOutputHelper output)
{
    private const int Minutes = 366 * 24 * 60;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>All offsets and rules of daylight saving that are in use, half hours and southern summers included.</summary>
    private static readonly string[] Zones =
    [
        "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC", "Europe/London", "Europe/Berlin", "Europe/Lisbon", "Europe/Athens", "Europe/Moscow",
        "Atlantic/Azores", "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage",
        "Pacific/Honolulu", "America/St_Johns", "America/Halifax", "America/Sao_Paulo", "America/Santiago", "America/Asuncion", "America/Havana",
        "Africa/Cairo", "Africa/Casablanca", "Africa/Lagos", "Asia/Beirut", "Asia/Jerusalem", "Asia/Gaza", "Asia/Tehran", "Asia/Kabul", "Asia/Kolkata",
        "Asia/Kathmandu", "Asia/Tokyo", "Australia/Sydney", "Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham",
        "Pacific/Kiritimati",
    ];

    private static readonly (int From, int To)[] Outages =
    [
        .. new (string From, double Hours)[]
        {
            // Over both changes of the clocks in Europe and in America, and one of days.
            ("2026-01-14T22:50Z", 3), ("2026-02-10T05:30Z", 9), ("2026-03-08T06:30Z", 2), ("2026-03-29T00:30Z", 1.5), ("2026-04-20T00:00Z", 76),
            ("2026-06-01T06:55Z", 0.1), ("2026-07-07T07:00Z", 0.2), ("2026-08-15T11:11Z", 6), ("2026-10-25T00:10Z", 2), ("2026-11-01T05:00Z", 3),
            ("2026-12-24T12:00Z", 120),
        }.Select(static outage =>
        {
            int from = (int)(DateTimeOffset.Parse(outage.From, CultureInfo.InvariantCulture) - Start).TotalMinutes;
            return (from, from + (int)(outage.Hours * 60));
        }),
    ];

    private int _skipped;
    private int _repeated;

    [Fact]
    public async Task AYear_OutagesAndClockChanges_EverySlotOnceAndLateOnesByTheRule()
    {
        // All of it takes minutes; see docs/operation.md.
        int count = Environment.GetEnvironmentVariable("BRIEFINGBOT_FULL_PROOFS") == "1" ? 1_000 : 40;
        var desk = new NewsDesk(Start);
        await desk.BeginAsync();
        Subscription[] subscriptions = [.. Enumerable.Range(0, count).Select(Make)];
        foreach (Subscription subscription in subscriptions)
            await desk.Book.SaveAsync(subscription, TestContext.Current.CancellationToken);

        await LiveAsync(desk, subscriptions);

        ILookup<string, EditionShelf.Kept> sent = desk.Editions.All.ToLookup(static kept => kept.Edition.SubscriptionId);
        int late = 0, folded = 0, total = 0;
        foreach (IGrouping<string, Subscription> zone in subscriptions.GroupBy(static subscription => subscription.TimeZone))
        {
            Dictionary<Subscription, List<int>> slots = Watch(zone.Key, [.. zone]);
            foreach ((Subscription subscription, List<int> minutes) in slots)
            {
                List<(int Slot, int At, bool IsLate)> expected = Expect(minutes, desk.Settings.Grace);
                Assert.Equal(expected, sent[subscription.Id].Select(static kept => (MinuteOf(kept.Edition.Slot), MinuteOf(kept.At), kept.Edition.IsLate)));
                total += expected.Count;
                late += expected.Count(static edition => edition.IsLate);
                folded += minutes.Count - expected.Count;
            }
        }

        output.WriteLine(
            $"{count} subscriptions, {Zones.Length} zones, {total} editions: {late} late, {folded} slots folded into later editions, {_skipped} at times that a clock skipped, "
            + $"{_repeated} times shown again without a second edition; 0 lost, 0 repeated, 0 at a wrong time.");
        Assert.True(late > 0 && folded > 0 && _skipped > 0 && _repeated > 0);
    }

    private static Subscription Make(int number)
    {
        int minute = number * 7 % 60, hour = number * 5 % 24;
        string time = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
        string schedule = ((number + (number / Zones.Length)) % 6) switch
        {
            0 => $"daily {time}",
            1 => $"every {new[] { 1, 2, 5, 6, 7, 12, 36, 49, 168 }[number % 9]}h {time} 2026-03-{1 + (number % 28):00}",
            2 => $"weekdays {time}",
            3 => $"weekly {new[] { "mon", "tue", "wed", "thu", "fri", "sat", "sun" }[number % 7]} {time}",
            4 => $"daily {number % 4:00}:{minute:00}",
            _ => string.Create(CultureInfo.InvariantCulture, $"cron {minute} {hour},{(hour + 9) % 24} * * {number % 7}"),
        };
        return NewsDesk.Subscription(schedule, Zones[number % Zones.Length], Start);
    }

    /// <summary>Runs what is due, whenever a subscription asked to be looked at, except in outages; after one, everything at once.</summary>
    private static async Task LiveAsync(NewsDesk desk, Subscription[] subscriptions)
    {
        var due = new PriorityQueue<Subscription, DateTimeOffset>();
        foreach (Subscription subscription in subscriptions)
            due.Enqueue(subscription, Start);
        while (due.TryDequeue(out Subscription? next, out DateTimeOffset at) && at < Start.AddMinutes(Minutes))
        {
            int minute = MinuteOf(at);
            (int From, int To) outage = Array.Find(Outages, outage => minute >= outage.From && minute < outage.To);
            if (outage.To > 0)
            {
                due.Enqueue(next, Start.AddMinutes(outage.To));
                continue;
            }

            desk.Clock.Set(at);
            DateTimeOffset? again = await desk.Service.RunDueAsync(next.Id, TestContext.Current.CancellationToken);
            Assert.True(again > at);
            due.Enqueue(next, again.Value);
        }
    }

    /// <summary>The minutes of the year at which a zone's wall clock shows a subscription's time, or passes it, for the first time.</summary>
    private Dictionary<Subscription, List<int>> Watch(string zoneName, Subscription[] subscriptions)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        Dictionary<Subscription, List<int>> slots = subscriptions.ToDictionary(static subscription => subscription, static _ => new List<int>());
        ILookup<int, (Subscription Subscription, Func<DateTime, bool> IsDay)> byMinute = subscriptions
            .SelectMany(static subscription => Times(subscription.Schedule.Text).Select(time => (time.MinuteOfDay, Item: (subscription, time.IsDay))))
            .ToLookup(static time => time.MinuteOfDay, static time => time.Item);
        DateTime shown = TimeZoneInfo.ConvertTimeFromUtc(Start.UtcDateTime, zone);
        for (int minute = 1; minute < Minutes; minute++)
        {
            DateTime now = TimeZoneInfo.ConvertTimeFromUtc(Start.UtcDateTime.AddMinutes(minute), zone);
            _repeated += now <= shown ? byMinute[(now.Hour * 60) + now.Minute].Count(time => time.IsDay(now)) : 0;
            for (; shown < now; shown = shown.AddMinutes(1))
            {
                DateTime reached = shown.AddMinutes(1);
                foreach ((Subscription subscription, Func<DateTime, bool> isDay) in byMinute[(reached.Hour * 60) + reached.Minute])
                {
                    // What one jump of the clock passes comes once.
                    if (!isDay(reached) || (slots[subscription].Count > 0 && slots[subscription][^1] == minute))
                        continue;
                    slots[subscription].Add(minute);
                    _skipped += reached < now ? 1 : 0;
                }
            }
        }

        return slots;
    }

    private static IEnumerable<(int MinuteOfDay, Func<DateTime, bool> IsDay)> Times(string schedule)
    {
        string[] words = schedule.Split(' ');
        string[] names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
        switch (words[0])
        {
            case "daily":
                return [(MinuteOfDay(words[1]), static _ => true)];
            case "weekdays":
                return [(MinuteOfDay(words[1]), static day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];
            case "weekly":
                return [(MinuteOfDay(words[2]), day => names[(int)day.DayOfWeek] == words[1])];
            case "every":
                int hours = int.Parse(words[1][..^1], CultureInfo.InvariantCulture);
                var first = DateTime.ParseExact($"{words.ElementAtOrDefault(3) ?? "2026-01-01"} {words[2]}", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                return Enumerable.Range(0, 24).Select(hour => ((hour * 60) + first.Minute, (Func<DateTime, bool>)(reached => (reached - first).TotalHours % hours == 0)));
            default:
                int weekday = int.Parse(words[5], CultureInfo.InvariantCulture);
                return words[2].Split(',').Select(hour =>
                    ((int.Parse(hour, CultureInfo.InvariantCulture) * 60) + int.Parse(words[1], CultureInfo.InvariantCulture), (Func<DateTime, bool>)(day => (int)day.DayOfWeek == weekday)));
        }
    }

    private static List<(int Slot, int At, bool IsLate)> Expect(List<int> slots, TimeSpan grace)
    {
        var expected = new List<(int, int, bool)>();
        int next = 0;
        foreach ((int from, int to) in Outages.Append((Minutes, Minutes)))
        {
            for (; next < slots.Count && slots[next] < from; next++)
                expected.Add((slots[next], slots[next], false));
            int last = slots.FindLastIndex(slot => slot <= to);
            if (last >= next && to - slots[last] <= grace.TotalMinutes)
                expected.Add((slots[last], to, to - slots[last] > 10));
            next = Math.Max(next, last + 1);
        }

        return expected;
    }

    private static int MinuteOfDay(string time) => (int)TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan().TotalMinutes;

    private static int MinuteOf(DateTimeOffset instant) => (int)(instant - Start).TotalMinutes;
}
