using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

public class EventBookTests
{
    private static readonly string[] People = ["Arif Sembiring", "Ratna Dewi", "Darto Halim", "Sutarmi Wiryo"];
    private static readonly string?[] Places = [null, "Lereng", "Sungai Biru"];
    private static readonly EventKind[] Kinds = [EventKind.Visit, EventKind.Meeting, EventKind.Agreement, EventKind.Call];

    [Fact]
    public void Apply_RandomTellings_JoinsThoseThatComparingAllWithAllWouldJoin() => Prop.ForAll<int>(static seed =>
    {
        var random = new Random(seed);
        LibrarySnapshot library = Shelf.Live([.. Enumerable.Range(0, 60).Select(number => Article(number, random))]).Current;

        IEnumerable<string> found = library.Happenings.All.Select(static happening => Key(happening.Tellings));
        IEnumerable<string> expected = Joined(library.Happenings.All
            .SelectMany(static happening => happening.Tellings)
            .OrderBy(static telling => telling.Told.Story.Number).ThenBy(static telling => telling.Told.Fact.Span.Start));

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Contains(library.Happenings.All, static happening => happening.Tellings.Length > 1);
        Assert.All(library.Happenings.All, static happening => Assert.Equal(happening.Tellings[0].Told.Story.Number, (int)(happening.Id >> 32)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(3, 5));

    private static ToldArticle Article(int number, Random random)
    {
        string[] sentences = [.. Enumerable.Range(0, random.Next(1, 3)).Select(at => $"Peristiwa {at} pada cerita nomor {number} terjadi dengan banyak saksi {random.Next()}.")];
        var article = new ToldArticle(string.Create(CultureInfo.InvariantCulture, $"{number:D2}.txt"), string.Join('\n', sentences))
        {
            Title = $"Cerita {number}",
            Published = random.Next(6) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"2024-06-{random.Next(1, 29):D2}"),
        };
        foreach (string sentence in sentences)
        {
            string[] cast = [.. Enumerable.Range(0, random.Next(5)).Select(_ => People[random.Next(People.Length)])];
            string? iso = random.Next(3) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"2024-06-{random.Next(1, 29):D2}");
            EventStatus status = random.Next(2) == 0 ? EventStatus.Planned : EventStatus.Held;
            article.Telling(Kinds[random.Next(Kinds.Length)], sentence, cast, Places[random.Next(Places.Length)], iso, status);
        }

        return article;
    }

    private static List<string> Joined(IEnumerable<Telling> tellings)
    {
        var events = new List<List<Telling>>();
        foreach (Telling telling in tellings)
        {
            if (events.Find(others => others.Exists(telling.IsSameAs) && others.TrueForAll(other => other.IsAtSameTime(telling))) is { } same)
                same.Add(telling);
            else
                events.Add([telling]);
        }

        return events.ConvertAll(static tellings => Key([.. tellings]));
    }

    private static string Key(ImmutableArray<Telling> tellings) =>
        string.Join(' ', tellings.Select(static telling => $"{telling.Told.Story.Number}:{telling.Told.Fact.Span.Start}"));
}
