using System.Globalization;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;

namespace BriefingBot.Proofs.FanOut;

/// <summary>A crowd of channels that all want their digest at seven, by clocks that all show it at one moment.</summary>
internal static class Subscribers
{
    /// <summary>Seven in all of <see cref="Zones"/>, on a Monday.</summary>
    public static readonly DateTimeOffset Seven = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Zones = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Bangkok", "Asia/Ho_Chi_Minh", "Asia/Novosibirsk"];
    private static readonly TimeOnly At = new(7, 0);
    private static readonly Schedule[] Schedules =
        [new Schedule.Daily(At), new Schedule.Weekdays(At), new Schedule.Weekly(DayOfWeek.Monday, At), new Schedule.EveryHours(12, At)];
    private static readonly string?[] Topics = [null, "Pyongyang", "kontainer", "jembatan", "senjata", "banjir", "harga cabai"];
    private static readonly string?[] Persons = [null, null, "Putin", "Shin Wonsik", "Kim"];
    private static readonly string?[] Sources = [null, null, null, "Kabar Rekaan", "Contoh"];

    public static IEnumerable<Subscription> Of(string platform, int count, Func<int, string> channelOf) => Enumerable.Range(1, count).Select(number => new Subscription
    {
        Id = number.ToString("x32", CultureInfo.InvariantCulture),
        Name = "pagi",
        Channel = new ChannelRef(platform, channelOf(number)),
        OwnerId = "1",
        Schedule = Schedules[number % Schedules.Length],
        TimeZone = Zones[number / 4 % Zones.Length],
        Topic = Topics[number / 20 % Topics.Length],
        Person = Persons[number / 3 % Persons.Length],
        Source = Sources[number / 11 % Sources.Length],
        Language = number % 3 == 0 ? "en" : "id",
        Items = 1 + (number % 6),
        Created = Seven.AddDays(-30),
        Starts = Seven.AddDays(-30),
    });
}
