using System.Globalization;
using BriefingBot.Core.Digests;
using Xunit;

namespace BriefingBot.Tests.Core.Digests;

public sealed class SlotsTests
{
    [Theory]
    [InlineData("daily 07:00", "Asia/Jakarta", "2026-05-04T00:00Z", "2026-05-05T00:00Z 2026-05-06T00:00Z")]
    [InlineData("weekdays 07:00", "Asia/Jayapura", "2026-05-07T22:00Z", "2026-05-10T22:00Z 2026-05-11T22:00Z")]
    [InlineData("weekly sun 18:30", "Asia/Makassar", "2026-05-04T00:00Z", "2026-05-10T10:30Z 2026-05-17T10:30Z")]
    [InlineData("every 6h 07:00", "UTC", "2026-05-04T20:00Z", "2026-05-05T01:00Z 2026-05-05T07:00Z")]
    [InlineData("every 5h 07:00 2026-05-04", "UTC", "2026-05-04T08:00Z", "2026-05-04T12:00Z 2026-05-04T17:00Z 2026-05-04T22:00Z 2026-05-05T03:00Z 2026-05-05T08:00Z")]
    [InlineData("every 5h 07:00 2026-05-04", "UTC", "2026-05-03T20:00Z", "2026-05-03T21:00Z 2026-05-04T02:00Z 2026-05-04T07:00Z")]
    [InlineData("every 7h 21:10 2026-05-04", "Asia/Jakarta", "2026-05-04T10:00Z", "2026-05-04T14:10Z 2026-05-04T21:10Z 2026-05-05T04:10Z")]
    [InlineData("every 36h 06:00 2026-05-04", "UTC", "2026-05-04T06:00Z", "2026-05-05T18:00Z 2026-05-07T06:00Z 2026-05-08T18:00Z")]
    [InlineData("every 48h 23:00 2026-05-04", "UTC", "2026-05-04T23:00Z", "2026-05-06T23:00Z 2026-05-08T23:00Z")]
    [InlineData("every 168h 07:00 2026-05-06", "UTC", "2026-05-06T08:00Z", "2026-05-13T07:00Z 2026-05-20T07:00Z")]
    [InlineData("every 168h 07:00", "UTC", "2026-05-06T08:00Z", "2026-05-11T07:00Z 2026-05-18T07:00Z")]
    [InlineData("cron 0 8 * * sat-sun", "UTC", "2026-05-08T12:00Z", "2026-05-09T08:00Z 2026-05-10T08:00Z 2026-05-16T08:00Z")]
    [InlineData("cron 0 7 ? * mon", "UTC", "2026-05-08T12:00Z", "2026-05-11T07:00Z 2026-05-18T07:00Z")]
    [InlineData("cron @daily", "UTC", "2026-05-08T12:00Z", "2026-05-09T00:00Z 2026-05-10T00:00Z")]
    [InlineData("cron @hourly", "UTC", "2026-05-08T12:00Z", "2026-05-08T13:00Z 2026-05-08T14:00Z")]
    [InlineData("cron */20 9-10 1,15 * *", "UTC", "2026-05-15T10:20Z", "2026-05-15T10:40Z 2026-06-01T09:00Z")]
    [InlineData("cron 0 0 13 * fri", "UTC", "2026-05-09T00:00Z", "2026-05-13T00:00Z 2026-05-15T00:00Z")]
    [InlineData("cron 30 6 29 feb *", "UTC", "2026-05-09T00:00Z", "2028-02-29T06:30Z 2032-02-29T06:30Z")]
    [InlineData("cron 0 12 * * 5-7", "UTC", "2026-05-08T12:00Z", "2026-05-09T12:00Z 2026-05-10T12:00Z")]
    public void After_EachKindOfSchedule_TellsTheNextSlots(string schedule, string zone, string after, string expected)
    {
        string[] slots = expected.Split(' ');

        Assert.Equal(slots.Select(Instant), SlotsOf(schedule, zone).AllAfter(Instant(after)).Take(slots.Length));
    }

    /// <summary>Berlin goes from 02:00 to 03:00 on 29 March 2026, and back from 03:00 to 02:00 on 25 October.</summary>
    [Theory]
    [InlineData("daily 02:30", "2026-03-28T02:00Z", "2026-03-29T01:00Z 2026-03-30T00:30Z")]
    [InlineData("daily 03:00", "2026-03-28T03:00Z", "2026-03-29T01:00Z 2026-03-30T01:00Z")]
    [InlineData("daily 02:30", "2026-10-24T12:00Z", "2026-10-25T00:30Z 2026-10-26T01:30Z")]
    [InlineData("daily 03:00", "2026-10-24T12:00Z", "2026-10-25T02:00Z 2026-10-26T02:00Z")]
    [InlineData("every 1h 00:15", "2026-03-28T23:30Z", "2026-03-29T00:15Z 2026-03-29T01:00Z 2026-03-29T01:15Z 2026-03-29T02:15Z")]
    [InlineData("every 5h 01:00 2026-03-28", "2026-03-28T19:30Z", "2026-03-28T20:00Z 2026-03-29T01:00Z 2026-03-29T05:00Z 2026-03-29T10:00Z")]
    [InlineData("every 5h 01:00 2026-10-24", "2026-10-24T18:30Z", "2026-10-24T19:00Z 2026-10-25T00:00Z 2026-10-25T06:00Z 2026-10-25T11:00Z")]
    [InlineData("every 48h 02:30 2026-03-27", "2026-03-27T02:00Z", "2026-03-29T01:00Z 2026-03-31T00:30Z")]
    [InlineData("every 1h 00:15", "2026-10-24T23:20Z", "2026-10-25T00:15Z 2026-10-25T02:15Z 2026-10-25T03:15Z")]
    public void After_DaylightSavingChanges_SkippedTimesRunAtTheNextAndDoubleTimesOnce(string schedule, string after, string expected)
    {
        string[] slots = expected.Split(' ');

        Assert.Equal(slots.Select(Instant), SlotsOf(schedule, "Europe/Berlin").AllAfter(Instant(after)).Take(slots.Length));
    }

    [Fact]
    public void After_ADayThatAZoneNeverHad_RunsAtTheNextInstant()
    {
        // Samoa went from 29 to 31 December 2011.
        DateTimeOffset? slot = SlotsOf("cron 0 12 30 12 *", "Pacific/Apia").After(Instant("2011-12-20T00:00Z"));

        Assert.Equal(Instant("2011-12-30T10:00Z"), slot);
    }

    [Theory]
    [InlineData("Europe/Berlin", "every 2h 01:45")]
    [InlineData("Europe/Berlin", "every 5h 02:30 2026-03-29")]
    [InlineData("Europe/Berlin", "every 7h 02:30 2026-10-25")]
    [InlineData("Australia/Lord_Howe", "every 2h 01:45")]
    [InlineData("Australia/Lord_Howe", "every 11h 02:15 2026-04-05")]
    [InlineData("America/Santiago", "every 2h 01:45")]
    [InlineData("America/Santiago", "every 49h 00:30 2026-09-06")]
    [InlineData("Africa/Casablanca", "every 2h 01:45")]
    [InlineData("Asia/Tehran", "every 2h 01:45")]
    [InlineData("Asia/Jakarta", "every 2h 01:45")]
    public void AtOrBefore_AnyMinuteOfAYear_MatchesTheSlotsThatAfterTells(string zone, string schedule)
    {
        Slots slots = SlotsOf(schedule, zone);
        DateTimeOffset[] all = [.. slots.AllAfter(Instant("2025-12-31T00:00Z")).TakeWhile(static slot => slot.Year < 2027)];

        Assert.Equal(all.Order().Distinct(), all);
        for (int i = 1; i < all.Length; i++)
        {
            Assert.Equal(all[i], slots.AtOrBefore(all[i]));
            Assert.Equal(all[i - 1], slots.AtOrBefore(all[i].AddTicks(-1)));
        }
    }

    [Theory]
    [InlineData("daily 07:00", "daily 07:00")]
    [InlineData("weekly mon 7:05", "weekly mon 07:05")]
    [InlineData("every 12h 06:30", "every 12h 06:30")]
    [InlineData("every 5h 06:30 2026-05-04", "every 5h 06:30 2026-05-04")]
    [InlineData("every 6h 06:30 2026-05-04", "every 6h 06:30")]
    [InlineData("every 168h 06:30", "every 168h 06:30")]
    [InlineData("cron @WEEKLY", "cron 0 0 * * 0")]
    [InlineData("cron 0 7 ? * MON", "cron 0 7 * * mon")]
    [InlineData("cron  0 7  * * MON-FRI", "cron 0 7 * * mon-fri")]
    public void TryParse_WhatWasWritten_IsReadAgain(string text, string written)
    {
        Assert.True(Schedule.TryParse(text, out Schedule? schedule));
        Assert.Equal(written, schedule.Text);
        Assert.True(Schedule.TryParse(schedule.Text, out Schedule? again));
        Assert.Equal(schedule, again);
    }

    [Theory]
    [InlineData("daily")]
    [InlineData("daily 24:00")]
    [InlineData("weekly 07:00")]
    [InlineData("every 0h 07:00")]
    [InlineData("every 169h 07:00")]
    [InlineData("every 5h 07:00 yesterday")]
    [InlineData("every 5h 07:00 2026-05-04 2026-05-05")]
    [InlineData("cron * * * *")]
    [InlineData("cron 60 * * * *")]
    [InlineData("cron 0 7 30 2 *")]
    [InlineData("cron 5-1 * * * *")]
    [InlineData("cron */0 * * * *")]
    [InlineData("cron 1,,2 * * * *")]
    [InlineData("now")]
    public void TryParse_Rubbish_IsRefused(string text) => Assert.False(Schedule.TryParse(text, out _));

    [Theory]
    [InlineData("", CronMistake.Fields)]
    [InlineData("0 7 * *", CronMistake.Fields)]
    [InlineData("30 0 7 * * ?", CronMistake.Fields)]
    [InlineData("0 0 7 * * *", CronMistake.Fields)]
    [InlineData("@reboot", CronMistake.Fields)]
    [InlineData("75 7 * * *", CronMistake.Minute)]
    [InlineData("a 7 * * *", CronMistake.Minute)]
    [InlineData("0 24 * * *", CronMistake.Hour)]
    [InlineData("0 22-6 * * *", CronMistake.Hour)]
    [InlineData("0 7 L * *", CronMistake.DayOfMonth)]
    [InlineData("0 7 15W * *", CronMistake.DayOfMonth)]
    [InlineData("0 7 0 * *", CronMistake.DayOfMonth)]
    [InlineData("0 7 * 13 *", CronMistake.Month)]
    [InlineData("0 7 * mei *", CronMistake.Month)]
    [InlineData("0 7 * * mon#1", CronMistake.DayOfWeek)]
    [InlineData("0 7 * * fri-mon", CronMistake.DayOfWeek)]
    [InlineData("0 7 30 2 *", CronMistake.Never)]
    public void TryParse_NoCron_NamesTheFieldThatIsWrong(string text, CronMistake expected)
    {
        Assert.False(CronExpression.TryParse(text, out _, out CronMistake? mistake));
        Assert.Equal(expected, mistake);
    }

    [Theory]
    [InlineData("22:00-06:30 Asia/Jakarta", "2026-05-04T14:59Z", "2026-05-04T14:59Z")]
    [InlineData("22:00-06:30 Asia/Jakarta", "2026-05-04T15:00Z", "2026-05-04T23:30Z")]
    [InlineData("22:00-06:30 Asia/Jakarta", "2026-05-04T23:29Z", "2026-05-04T23:30Z")]
    [InlineData("22:00-06:30 Asia/Jakarta", "2026-05-04T23:30Z", "2026-05-04T23:30Z")]
    [InlineData("12:00-13:00 UTC", "2026-05-04T12:30Z", "2026-05-04T13:00Z")]
    [InlineData("22:00-02:30 Europe/Berlin", "2026-03-28T22:00Z", "2026-03-29T01:00Z")]
    public void EndFor_AnInstant_IsTheEndOfTheQuietHoursItFallsInto(string hours, string instant, string expected)
    {
        Assert.True(QuietHours.TryParse(hours, out QuietHours? quiet));
        Assert.Equal(hours, quiet.ToString());
        Assert.Equal(Instant(expected), quiet.EndFor(Instant(instant)));
    }

    private static Slots SlotsOf(string schedule, string zone)
    {
        Assert.True(Schedule.TryParse(schedule, out Schedule? read));
        return new Slots(read, TimeZoneInfo.FindSystemTimeZoneById(zone));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
