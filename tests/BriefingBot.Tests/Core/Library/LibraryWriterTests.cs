using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

public class LibraryWriterTests
{
    private readonly LiveLibrary _library = new();
    private readonly LibraryWriter _writer;

    public LibraryWriterTests() => _writer = new LibraryWriter(_library);

    [Fact]
    public void Apply_NewArticles_AreNumberedByFileName()
    {
        Change(Article("b.txt", "Kedua."), Article("a.txt", "Pertama."));

        Assert.Equal(["a.txt", "b.txt"], _library.Current.Stories.Select(static story => story.Article.File));
        Assert.Equal([1, 2], _library.Current.Stories.Select(static story => story.Number));
    }

    [Fact]
    public void Apply_ChangedArticle_KeepsItsNumberAndShowsItsNewText()
    {
        Change(Article("a.txt", "Pertama."), Article("b.txt", "Kedua."));

        Change(Article("a.txt", "Pertama, diperbaiki."));

        Assert.Equal("Pertama, diperbaiki.", _library.Current.Find(1)!.Article.Text);
        Assert.Equal(2, _library.Current.Totals.Stories);
        Assert.Equal(2, _library.Current.Version);
    }

    [Fact]
    public void Apply_RemovedArticle_IsGoneAndItsNumberIsNotGivenAgain()
    {
        Change(Article("a.txt", "Pertama."), Article("b.txt", "Kedua."));

        _writer.Apply(new LibraryChange([], [new ArticleId("/articles/b.txt")], []));
        Change(Article("c.txt", "Ketiga."));

        Assert.Null(_library.Current.Find(2));
        Assert.Equal("c.txt", _library.Current.Find(3)!.Article.File);
    }

    [Fact]
    public void Apply_ArticleThatBecomesUnreadable_IsRejectedUntilItIsReadableAgain()
    {
        var id = new ArticleId("/articles/a.txt");
        Change(Article("a.txt", "Pertama."));

        _writer.Apply(new LibraryChange([], [], [new RejectedFile(id, new Rejection("a.txt", "It is binary."))]));
        LibrarySnapshot broken = _library.Current;
        Change(Article("a.txt", "Pertama."));

        Assert.Empty(broken.Stories);
        Assert.Equal("It is binary.", Assert.Single(broken.Rejected).Reason);
        Assert.Empty(_library.Current.Rejected);
        Assert.Equal(1, Assert.Single(_library.Current.Stories).Number);
    }

    [Fact]
    public void Apply_TheSameTextFromTwoOutlets_IsOneStoryWithBoth()
    {
        const string Text = "Pelabuhan Sembilang ditutup selama tiga hari karena gelombang tinggi, dan para nelayan diminta menunggu sampai cuaca membaik.";

        Change(
            new ToldArticle("a.txt", Text) { Source = "Kabar Pesisir" },
            new ToldArticle("b.txt", Text) { Source = "Harian Teluk" },
            Article("c.txt", "Berita lain sama sekali tentang harga cabai di pasar induk yang naik sejak awal pekan ini."));

        Assert.Equal(2, _library.Current.Totals.Stories);
        Assert.Equal(["Kabar Pesisir", "Harian Teluk"], _library.Current.Stories.First().Sources);
        Assert.Same(_library.Current.Find(1), _library.Current.Find(2));
    }

    [Fact]
    public void Apply_MainArticleOfAStoryRemoved_LeavesTheCopy()
    {
        const string Text = "Pelabuhan Sembilang ditutup selama tiga hari karena gelombang tinggi, dan para nelayan diminta menunggu sampai cuaca membaik.";
        Change(new ToldArticle("a.txt", Text), new ToldArticle("b.txt", Text));

        _writer.Apply(new LibraryChange([], [new ArticleId("/articles/a.txt")], []));

        Assert.Equal(2, Assert.Single(_library.Current.Stories).Number);
    }

    [Fact]
    public void Apply_ASnapshotInUse_DoesNotChange()
    {
        Change(Article("a.txt", "Pertama."));
        LibrarySnapshot taken = _library.Current;

        Change(Article("b.txt", "Kedua."));

        Assert.Single(taken.Stories);
    }

    [Fact]
    public void Publish_ASnapshotThatDoesNotFollow_Throws() =>
        Assert.Throws<InvalidOperationException>(() => _library.Publish(LibrarySnapshot.Empty));

    private void Change(params ToldArticle[] articles) =>
        _writer.Apply(new LibraryChange([.. articles.Select(static article => article.Build())], [], []));

    private static ToldArticle Article(string file, string text) => new(file, text);
}
