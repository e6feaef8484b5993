using System.Globalization;

namespace BriefingBot.Benchmarks.Library;

/// <summary>What people ask an invented library: every command, without options and with them, of the frequent and the rare.</summary>
internal sealed class SyntheticQuestions(SyntheticLibrary library)
{
    public IEnumerable<(string Name, Func<Random, string> Question)> All =>
    [
        ("/who", static _ => "/who"),
        ("/who since until", static random => $"/who {Days(random)}"),
        ("/who source", random => $"/who source:\"{library.Outlet(random.Next(60))}\""),
        ("/who person", random => $"/who person:\"{library.RandomPerson(random)}\""),
        ("/who surname", random => $"/who person:{library.RandomPerson(random).Split(' ')[^1]}"),
        ("/who misspelt", random => $"/who person:{Misspelt(library.RandomPerson(random), random)}"),
        ("/who topic", random => $"/who topic:{Words(random, 2)}"),
        ("/who person topic", random => $"/who {library.RandomPerson(random)} tentang {Words(random, 1)}"),
        ("/who everything", random => $"/who person:\"{library.RandomPerson(random)}\" topic:{Words(random, 1)} {Days(random)} kind:tidak langsung"),
        ("/figures", static _ => "/figures"),
        ("/figures topic", random => $"/figures {Words(random, 1)}"),
        ("/figures goods", static random => $"/figures {(random.Next(2) == 0 ? "kapal" : "karung beras")} {Days(random)}"),
        ("/figures name", random => $"/figures {library.RandomPlace(random)}"),
        ("/summit", static _ => "/summit"),
        ("/summit since until", static random => $"/summit {Days(random)}"),
        ("/summit name", random => $"/summit {library.RandomPerson(random)}"),
        ("/summit place", random => $"/summit place:{library.RandomPlace(random)}"),
        ("/search 1 word", random => $"/search {Words(random, 1)}"),
        ("/search 3 words", random => $"/search {Words(random, 3)}"),
        ("/search phrase", random => $"/search \"{Words(random, 2)}\""),
        ("/search name since until", random => $"/search {library.RandomPerson(random)} {Days(random)}"),
        ("/search source", random => $"/search {Words(random, 1)} source:\"{library.Outlet(random.Next(60))}\""),
        ("/article number", static random => string.Create(CultureInfo.InvariantCulture, $"/article {random.Next(1, 5_000)}")),
        ("/article title", random => $"/article {Words(random, 1)}"),
        ("/sources", static _ => "/sources"),
        ("/sources page", static random => string.Create(CultureInfo.InvariantCulture, $"/sources page {random.Next(1, 1_000)}")),
        ("/people", static _ => "/people"),
        ("/people name", random => $"/people {library.RandomPerson(random).Split(' ')[0]}"),
        ("/quotes", static _ => "/quotes"),
        ("/quotes words", random => $"/quotes {library.RandomPerson(random)} {Words(random, 1)}"),
        ("/about", static _ => "/about"),
        ("/start", static _ => "/start"),
        ("/help", static _ => "/help"),
    ];

    private static string Days(Random random)
    {
        DateOnly since = SyntheticLibrary.Day(random);
        DateOnly until = since.AddDays(random.Next(5) switch { 0 => 0, 1 => 6, 2 => 30, 3 => 365, _ => 2_000 });
        return string.Create(CultureInfo.InvariantCulture, $"since:{since:yyyy-MM-dd} until:{until:yyyy-MM-dd}");
    }

    private static string Misspelt(string name, Random random)
    {
        int at = random.Next(1, name.Length - 1);
        return name.Remove(at, 1);
    }

    private string Words(Random random, int count)
    {
        bool english = random.Next(3) == 0;
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => library.Word(random, english)));
    }
}
