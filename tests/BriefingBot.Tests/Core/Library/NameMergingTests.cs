using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

/// <summary>Who is taken for one follows from the articles alone, and two people are never taken for one.</summary>
public class NameMergingTests
{
    /// <summary>Each line is one person: spellings, then wordings of the role; an empty one gives none.</summary>
    private static readonly (string[] Spellings, string[] Roles)[] People =
    [
        (["Moon Seok-jin", "Moon Seok Jin", "Moon Seokjin"], ["pemimpin Korea Utara", "pemimpin Korut", "pemimpin"]),
        (["Moon Hyunwoo", "Moon Hyun-woo"], ["peneliti"]),
        (["Andrei Bolotnikov", "Andrey Bolotnikov", "Andrej Bolotnikov"], ["menteri pertahanan Rusia", "Russian defense minister", "menteri pertahanan"]),
        (["Andrei Bolotnikov"], ["pecatur"]),
        (["Maria Solis", "María Solís"], ["anggota dewan Laguna"]),
        (["Marta Solis"], ["anggota dewan Laguna"]),
        (["Hendra Siswanto"], ["bupati Gentala"]),
        (["Hendra Siswanto"], ["bupati Sembilang"]),
        (["Hendra Siswanto Jr."], ["pelari"]),
        (["Hendro Siswanto"], ["bupati Gentala"]),
        (["Yuri V. Ostakov", "Yury Ostakov", "Y. V. Ostakov"], ["penasihat presiden"]),
    ];

    private static readonly string[] Countries = ["Rusia", "Indonesia", "Korea Utara"];

    [Fact]
    public void Apply_ArticlesInAnyOrder_GivesTheSamePeople() => Check(static random =>
    {
        AnalyzedArticle[] articles = [.. Enumerable.Range(0, 20).Select(number => Article(number, random).Told.Build())];

        string[] expected = Clusters(Apply([articles]).Library.Current);

        AnalyzedArticle[] shuffled = [.. articles.OrderBy(_ => random.Next())];
        Assert.Equal(expected, Clusters(Apply(shuffled.Chunk(random.Next(1, 6))).Library.Current));
    });

    [Fact]
    public void Apply_ArticleRemoved_LeavesThePeopleOfTheOthers() => Check(static random =>
    {
        AnalyzedArticle[] articles = [.. Enumerable.Range(0, 20).Select(number => Article(number, random).Told.Build())];
        int gone = random.Next(1, 10);

        (LiveLibrary library, LibraryWriter writer) = Apply([articles]);
        foreach (AnalyzedArticle article in articles[..gone])
            writer.Apply(new LibraryChange([], [article.Article.Id], []));

        Assert.Equal(Clusters(Apply([articles[gone..]]).Library.Current), Clusters(library.Current));
    });

    [Fact]
    public void Apply_PeopleWhoseNamesAreAlike_AreNeverOne() => Check(static random =>
    {
        (ToldArticle Told, int Person)[] articles = [.. Enumerable.Range(0, 30).Select(number => Article(number, random))];

        LibrarySnapshot library = Apply([articles.Select(static article => article.Told.Build()).ToArray()]).Library.Current;

        Assert.All(
            articles.Select((article, number) => (Entry: library.NameOf(StoryOf(library, number), NamesOf(library, number).First()), article.Person)).GroupBy(static told => told.Entry),
            static entry => Assert.Single(entry.Select(static told => told.Person).Distinct()));
    });

    [Fact]
    public void Find_AnySpelling_FindsEveryStoryOfThePerson() => Check(static random =>
    {
        AnalyzedArticle[] articles = [.. Enumerable.Range(0, 20).Select(number => Article(number, random).Told.Build())];

        LibrarySnapshot library = Apply([articles]).Library.Current;

        Assert.All(library.Names.Entries.Where(static entry => entry.Kind == NameKind.Person), entry =>
            Assert.All(entry.Forms, form => Assert.Contains(entry, library.Names.Find(form))));
    });

    private static void Check(Action<Random> holds) =>
        Prop.ForAll<int>(seed => holds(new Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(80).WithReplay(3, 5));

    /// <summary>One person somewhere, with companions of the own world and a country that everybody names.</summary>
    private static (ToldArticle Told, int Person) Article(int number, Random random)
    {
        int person = random.Next(People.Length);
        string name = Any(People[person].Spellings, random), role = Any(People[person].Roles, random), country = Any(Countries, random);
        string companion = $"{(char)('A' + person)}nto {(char)('A' + random.Next(3))}elapa";
        string text = $"{name} datang ke {country} untuk urusan {number} yang ke-{random.Next()}.\nMalamnya {companion} tidur.";
        ToldArticle told = new ToldArticle($"{number:D2}.txt", text)
            .Naming(NameKind.Person, name, random.Next(4) == 0 ? null : role).Naming(NameKind.Place, country).Naming(NameKind.Person, companion);
        return (told, person);
    }

    private static string Any(string[] values, Random random) => values[random.Next(values.Length)];

    private static (LiveLibrary Library, LibraryWriter Writer) Apply(IEnumerable<AnalyzedArticle[]> changes)
    {
        var library = new LiveLibrary();
        var writer = new LibraryWriter(library);
        foreach (AnalyzedArticle[] articles in changes)
            writer.Apply(new LibraryChange([.. articles], [], []));
        return (library, writer);
    }

    private static Story StoryOf(LibrarySnapshot library, int number) => library.Stories.Single(story => story.Article.Id == new ArticleId($"/articles/{number:D2}.txt"));

    private static IEnumerable<string> NamesOf(LibrarySnapshot library, int number) => StoryOf(library, number).Analyzed.Names.Select(static name => name.Canonical);

    /// <summary>For each entry, the files that have it.</summary>
    private static string[] Clusters(LibrarySnapshot library) =>
    [
        .. library.Stories
            .SelectMany(story => story.Analyzed.Names.Select(name => (Entry: library.NameOf(story, name.Canonical), Place: $"{story.Article.File} {name.Canonical}")))
            .GroupBy(static told => told.Entry)
            .Select(static entry => string.Join(", ", entry.Select(static told => told.Place).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];
}
