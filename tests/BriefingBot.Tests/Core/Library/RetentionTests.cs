using BriefingBot.Core.Library;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

public class RetentionTests
{
    private readonly LiveLibrary _library = new();
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Apply_MoreArticlesThanMayBe_LetsTheOldestGoAndUndatedOnesBeforeAll()
    {
        var writer = new LibraryWriter(_library, new LibraryLimits(2, null), _clock);

        Change(writer, Article("a", Day(-3)), Article("b", null), Article("c", Day(-1)), Article("d", Day(-2)));

        Assert.Equal(["c.txt", "d.txt"], Files());
        Assert.Equal(2, _library.Current.Totals.Articles);
        Assert.Empty(_library.Current.Names.Find("Orang a"));
    }

    [Fact]
    public void Apply_ArticleOlderThanMayBe_IsNotKept()
    {
        var writer = new LibraryWriter(_library, new LibraryLimits(null, 30), _clock);

        Change(writer, Article("a", Day(-31)), Article("b", Day(-30)), Article("c", null));

        Assert.Equal(["b.txt", "c.txt"], Files());
    }

    [Fact]
    public void RemoveExpired_ADayLater_LetsGoWhatHasBecomeTooOld()
    {
        var writer = new LibraryWriter(_library, new LibraryLimits(null, 30), _clock);
        Change(writer, Article("a", Day(-30)), Article("b", Day(-1)));
        long before = _library.Current.Version;

        writer.RemoveExpired();
        Assert.Equal(before, _library.Current.Version);
        _clock.Advance(TimeSpan.FromDays(1));
        writer.RemoveExpired();

        Assert.Equal(["b.txt"], Files());
    }

    private string Day(int days) => DateOnly.FromDateTime(_clock.GetLocalNow().DateTime).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static ToldArticle Article(string name, string? day) =>
        new ToldArticle($"{name}.txt", $"Orang {name} datang membawa kabar tentang hal {name}.") { Published = day }
            .Naming(BriefingBot.Core.Names.NameKind.Person, $"Orang {name}");

    private string[] Files() => [.. _library.Current.Stories.Select(static story => story.Article.File)];

    private static void Change(LibraryWriter writer, params ToldArticle[] articles) =>
        writer.Apply(new LibraryChange([.. articles.Select(static article => article.Build())], [], []));
}
