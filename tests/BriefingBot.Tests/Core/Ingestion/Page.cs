using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion;

/// <summary>Reads text as a file of a name would be read.</summary>
internal static class Page
{
    public static Article Read(string text, string file = "a.txt") => ReadWithWarnings(text, file).Article;

    public static ReadResult.Accepted ReadWithWarnings(string text, string file) =>
        Assert.IsType<ReadResult.Accepted>(Result(text, file));

    public static ReadResult Result(string text, string file) =>
        new ArticleReader().Read(new ArticleId("/" + file), file, Encoding.UTF8.GetBytes(text));

    /// <summary>A line a block: its kind, or its number for a paragraph, and its words.</summary>
    public static string[] Blocks(Article article) =>
        [.. article.Blocks.Select(block => $"{(block.Paragraph > 0 ? block.Paragraph.ToString(System.Globalization.CultureInfo.InvariantCulture) : block.Kind)}: {Words(article, block)}")];

    public static string Words(Article article, Block block) =>
        string.Join(' ', block.Span.Of(article.Reading).ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
