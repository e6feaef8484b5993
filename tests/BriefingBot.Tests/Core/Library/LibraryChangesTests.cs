using System.Globalization;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

/// <summary>However changes come, the library is the one that is made of what is left.</summary>
public class LibraryChangesTests
{
    private static readonly string[] People =
        ["Anton Mirov", "Anton V. Mirov", "Mirov", "Sergei Baranin", "Sergey Baranin", "Lim Jae-ho", "Lim Jaeho", "Budi Santosa", "Anton Pavlovich Mirov"];

    private static readonly string?[] Roles = [null, "menteri energi", "presiden", "petani garam", "menteri perdagangan"];

    private static readonly (string Name, string[] Others)[] Things =
        [("Badan Pasang Surut", ["BPT"]), ("BPT", []), ("Sembilang", []), ("Hanoi", []), ("Balai Pasang Terpadu", ["BPT"])];

    [Fact]
    public void Apply_ChangesInAnyOrder_LeaveWhatOneChangeWouldMake() => Prop.ForAll<int>(static seed =>
    {
        var random = new Random(seed);
        AnalyzedArticle[] first = [.. Enumerable.Range(0, 24).Select(number => Article(number, random))];
        var left = first.ToDictionary(static article => article.Article.Id);
        (LiveLibrary changed, LiveLibrary fresh) = (new LiveLibrary(), new LiveLibrary());
        (LibraryWriter one, LibraryWriter other) = (new LibraryWriter(changed), new LibraryWriter(fresh));
        one.Apply(new LibraryChange([.. first], [], []));
        other.Apply(new LibraryChange([.. first], [], []));
        for (int i = 0; i < 12; i++)
            one.Apply(ChangeOf(left, random));

        other.Apply(new LibraryChange([], [.. first.Select(static article => article.Article.Id)], []));
        other.Apply(new LibraryChange([.. left.Values], [], []));

        AssertSame(fresh.Current, changed.Current);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(3, 5));

    [Fact]
    public void Restore_SomethingChangedMeanwhile_EqualsTheLibraryThatWentOn() => Prop.ForAll<int>(static seed =>
    {
        var random = new Random(seed);
        using var folder = new KeptLibraries();
        var left = Enumerable.Range(0, 24).Select(number => Article(number, random)).ToDictionary(static article => article.Article.Id);
        (LiveLibrary went, LiveLibrary restored) = (new LiveLibrary(), new LiveLibrary());
        LibraryWriter on = folder.Writer(went);
        on.Apply(new LibraryChange([.. left.Values], [], []));
        for (int i = 0; i < 4; i++)
            on.Apply(ChangeOf(left, random));
        on.Keep();
        LibraryChange meanwhile = random.Next(2) == 0 ? LibraryChange.None : ChangeOf(left, random);
        on.Apply(meanwhile);

        LibraryWriter again = folder.Writer(restored);
        again.Restore();
        int[] ends = [0, random.Next(left.Count + 1), left.Count];
        AnalyzedArticle[] all = [.. left.Values.OrderBy(_ => random.Next())];
        again.Apply(new LibraryChange([.. all[..ends[1]]], [], []) { IsLoading = true });
        again.Apply(new LibraryChange([.. all[ends[1]..]], [], []));

        AssertSame(went.Current, restored.Current);
        Assert.True(meanwhile != LibraryChange.None || again.RevivedStories > 0);
        for (int i = 0; i < 4; i++)
        {
            LibraryChange later = ChangeOf(left, random);
            AssertSame(on.Apply(later), again.Apply(later with { Changed = [.. later.Changed.Select(static article => article.Analyzed)] }));
        }

        Assert.Empty(folder.Log.Lines);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(3, 5));

    [Fact]
    public void Restore_NothingChanged_TakesEveryStoryAndNameAsItWasAndReadsNoFacts() => Prop.ForAll<int>(static seed =>
    {
        var random = new Random(seed);
        int read = 0;
        using var folder = new KeptLibraries();
        AnalyzedArticle[] all = [.. Enumerable.Range(0, 24).Select(number => Article(number, random))];
        (LiveLibrary first, LiveLibrary second) = (new LiveLibrary(), new LiveLibrary());
        LibraryWriter writer = folder.Writer(first);
        writer.Apply(new LibraryChange([.. all], [], []));
        writer.Keep();

        LibraryWriter again = folder.Writer(second);
        again.Restore();
        again.Apply(new LibraryChange([.. all.Select(article => AsKept(article, () => read++))], [], []));

        Assert.Equal((first.Current.Totals.Stories, 0, 0), (again.RevivedStories, again.BuiltStories, read));
        Assert.Equal(Ids(first.Current), Ids(second.Current));
        AssertSame(first.Current, second.Current);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(3, 5));

    [Fact]
    public void Count_SpeakersOfSomeDays_AreThoseOfTheirStories() => Prop.ForAll<int>(static seed =>
    {
        var random = new Random(seed);
        var library = new LiveLibrary();
        new LibraryWriter(library).Apply(new LibraryChange([.. Enumerable.Range(0, 30).Select(number => Article(number, random))], [], []));
        LibrarySnapshot snapshot = library.Current;
        DateOnly since = new(2024, 6, random.Next(1, 28));

        var expected = snapshot.Stories
            .Where(story => story.Day >= since)
            .SelectMany(static story => story.Analyzed.Statements.Select(statement => (Story: story, statement.Speaker)))
            .Where(static said => said.Speaker is not null)
            .CountBy(said => snapshot.NameOf(said.Story, said.Speaker!.Name)!)
            .OrderByDescending(static speaker => speaker.Value).ThenBy(static speaker => speaker.Key.Canonical, StringComparer.OrdinalIgnoreCase)
            .Select(static speaker => (speaker.Key.Canonical, speaker.Value));
        var counted = SpeakerCounts.Of(snapshot, FactQuery.All with { Since = since });

        Assert.Equal(expected, counted.MostQuoted(0, counted.Count).Select(static speaker => (speaker.Entry.Canonical, speaker.Statements)));
        Assert.Equal(counted.MostQuoted(0, counted.Count).Skip(1).Take(2), counted.MostQuoted(1, 2));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(3, 5));

    /// <summary>An article as an earlier run has understood it.</summary>
    private static AnalyzedArticle AsKept(AnalyzedArticle article, Action read)
    {
        ArticleFacts Read(FactSummary summary)
        {
            read();
            return article.Facts;
        }

        return new AnalyzedArticle(article.Article, Read, article.Events, article.Summary) { Key = article.Key };
    }

    private static void AssertSame(LibrarySnapshot expected, LibrarySnapshot actual)
    {
        Assert.Equal(Stories(expected), Stories(actual));
        Assert.Equal(Names(expected), Names(actual));
        Assert.Equal(expected.Totals, actual.Totals);
        Assert.Equal(Outlets(expected), Outlets(actual));
        Assert.Equal(Found(expected), Found(actual));
        Assert.Equal(expected.Names.Speakers.Select(static entry => (entry.Canonical, entry.Statements)), CountedSpeakers(actual));
    }

    private static IEnumerable<string> Ids(LibrarySnapshot library) =>
        library.Names.Entries.Select(static entry => $"{entry.Canonical} {string.Join(',', entry.Ids)}").Order(StringComparer.Ordinal);

    private static LibraryChange ChangeOf(Dictionary<ArticleId, AnalyzedArticle> left, Random random)
    {
        var changed = new Dictionary<ArticleId, AnalyzedArticle>();
        var removed = new HashSet<ArticleId>();
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            AnalyzedArticle article = Article(random.Next(24), random);
            ArticleId id = article.Article.Id;
            if (changed.ContainsKey(id) || removed.Contains(id))
                continue;
            if (random.Next(3) == 0)
                removed.Add(id);
            else
                changed.Add(id, article);
        }

        foreach (ArticleId id in removed)
            left.Remove(id);
        foreach ((ArticleId id, AnalyzedArticle article) in changed)
            left[id] = article;
        return new LibraryChange([.. changed.Values], [.. removed], []);
    }

    /// <summary>A few texts and names that meet in many ways; some articles are copies of others.</summary>
    private static AnalyzedArticle Article(int number, Random random)
    {
        string[] people = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => People[random.Next(People.Length)]).Distinct()];
        (string Name, string[] Others) thing = Things[random.Next(Things.Length)];
        int wording = random.Next(8);
        string text = string.Join('\n', people.Select(name => $"{name} berbicara tentang urusan nomor {wording} yang panjang sekali.")) +
            $"\n{thing.Name} {string.Join(' ', thing.Others)} rapat lagi di balai desa, kata orang ke-{wording} yang hadir.";
        var article = new ToldArticle(string.Create(CultureInfo.InvariantCulture, $"{number:D2}.txt"), text)
        {
            Source = random.Next(4) == 0 ? null : $"Kabar {random.Next(3)}",
            Published = random.Next(5) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"2024-06-{random.Next(1, 29):D2}"),
            Title = $"Urusan {wording}",
        };
        foreach (string name in people)
        {
            article.Naming(NameKind.Person, name, Roles[random.Next(Roles.Length)], name.Contains(' ', StringComparison.Ordinal) ? name.Split(' ')[^1] : name + "a");
            article.Saying(name, $"{name} berbicara tentang urusan nomor {wording}");
        }

        article.Naming(random.Next(2) == 0 ? NameKind.Organization : NameKind.Place, thing.Name, null, thing.Others);
        AnalyzedArticle built = article.Build();
        return built with { Key = AnalysisKey.Of(built.Article.File, AnalysisCodec.Write(built)) };
    }

    private static IEnumerable<string> Stories(LibrarySnapshot library) =>
        library.Stories.Select(static story => $"{story.Number}: {string.Join(' ', story.Copies.Select(static copy => copy.Number))} {story.Article.Text}");

    private static IEnumerable<string> Names(LibrarySnapshot library) => library.Names.Entries
        .Select(static entry => $"{entry.Canonical} {entry.Kind} [{string.Join(',', entry.Forms)}] [{string.Join(',', entry.Roles)}] " +
            $"{entry.Mentions} {entry.Stories} {entry.Statements} {entry.Latest.Article.Number}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Outlets(LibrarySnapshot library) => library.Outlets.All
        .Select(static outlet => $"{outlet.Name} {outlet.First} {outlet.Last} {string.Join(',', outlet.Articles.Select(static article => article.Number))}");

    private static IEnumerable<int> Found(LibrarySnapshot library) => library.Names.Entries
        .OrderBy(static entry => entry.Canonical, StringComparer.Ordinal).ThenBy(static entry => entry.Mentions).ThenBy(static entry => entry.Latest.Article.Number)
        .Select(entry => library.Statements.CountOf(FactQuery.All with { By = [entry] }))
        .Concat(Enumerable.Range(0, 8).Select(wording => library.Passages.CountOf(new FactQuery(SearchQuery.Parse($"nomor {wording}", library.Names)))));

    /// <summary>The same as the kept counts, from the index.</summary>
    private static IEnumerable<(string, int)> CountedSpeakers(LibrarySnapshot library)
    {
        var counted = SpeakerCounts.Of(library, FactQuery.All);
        return counted.MostQuoted(0, counted.Count).Select(static speaker => (speaker.Entry.Canonical, speaker.Statements));
    }
}
