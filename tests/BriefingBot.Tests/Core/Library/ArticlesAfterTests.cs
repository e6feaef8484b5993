using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

/// <summary>Whoever follows a library is told what came, without looking through all there is.</summary>
public class ArticlesAfterTests
{
    private readonly LiveLibrary _library = new();
    private readonly LibraryWriter _writer;

    public ArticlesAfterTests() => _writer = new LibraryWriter(_library);

    [Fact]
    public void ArticlesAfter_EveryEarlierVersion_HoldsWhatCameSinceAndOnlyThatWhereItIsRecent()
    {
        const int Changes = 40;
        var versions = new List<LibrarySnapshot> { _library.Current };
        for (int at = 0; at < Changes; at++)
        {
            versions.Add(Put($"{at}.txt"));
            _writer.MergeAll(TestContext.Current.CancellationToken);
        }

        foreach (LibrarySnapshot before in versions)
        {
            string[] expected = [.. Files(_library.Current.Articles).Except(Files(before.Articles)).Order()];
            string[] after = [.. Files(_library.Current.ArticlesAfter(before.Version)).Order()];

            bool isRecent = before.Version > versions[^30].Version || before.Version == 0;
            Assert.True(isRecent ? after.SequenceEqual(expected) : expected.Except(after).ToArray() is [], $"after {before.Version}");
        }
    }

    [Fact]
    public void ArticlesAfter_ComeAndGoneAgain_IsLeftOut()
    {
        long version = Put("first.txt").Version;
        Put("second.txt");
        Put("third.txt");
        _writer.Apply(new LibraryChange([], [new ArticleId("/articles/second.txt")], []));

        Assert.Equal(["third.txt"], Files(_library.Current.ArticlesAfter(version)));
        Assert.Equal(["first.txt", "third.txt"], Files(_library.Current.ArticlesAfter(0)).Order());
    }

    [Fact]
    public void ArticlesAfter_ChangedTwice_IsOnlyAsItIsNow()
    {
        long version = Put("first.txt").Version;
        Put("first.txt", "Kabar lain tentang pelabuhan.");
        Put("first.txt", "Kabar ketiga tentang gunung.");

        AnalyzedArticle only = Assert.Single(_library.Current.ArticlesAfter(version));
        Assert.Equal("Kabar ketiga tentang gunung.", only.Article.Text);
    }

    private LibrarySnapshot Put(string file, string? text = null) =>
        _writer.Apply(new LibraryChange([new ToldArticle(file, text ?? $"Kabar {file} tentang hal yang hanya ada di sini.").Build()], [], []));

    private static IEnumerable<string> Files(IEnumerable<AnalyzedArticle> articles) => articles.Select(static article => article.Article.File);
}
