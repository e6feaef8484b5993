using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

/// <summary>Libraries for tests.</summary>
internal static class Shelf
{
    public static LibrarySnapshot Of(params ToldArticle[] articles) => Live(articles).Current;

    /// <summary>A library of plain texts, read and understood as files are: the first line is the title.</summary>
    public static LiveLibrary Read(params string[] texts) => Holding(texts.Select(static (text, index) => Analyzed($"{index:D2}.txt", text)));

    public static AnalyzedArticle Analyzed(string file, string text) => ArticleAnalyzer.Analyze(
        Assert.IsType<ReadResult.Accepted>(new ArticleReader().Read(new ArticleId($"/articles/{file}"), file, Encoding.UTF8.GetBytes(text))).Article);

    private static LiveLibrary Holding(IEnumerable<AnalyzedArticle> articles)
    {
        var library = new LiveLibrary();
        new LibraryWriter(library).Apply(new LibraryChange([.. articles], [], []));
        return library;
    }

    public static LiveLibrary Live(params ToldArticle[] articles) => Holding(articles.Select(static article => article.Build()));
}
