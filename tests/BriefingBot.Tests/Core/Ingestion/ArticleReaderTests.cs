using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion;
using BriefingBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion;

public class ArticleReaderTests
{
    private static readonly string[] Fragments =
    [
        "Baca juga: ", "MEMBACA ", "Advertisement", "JAKARTA, CONTOH — ", "(Foto: X)", "© ", "Sumber : ", "Penulis : ", "18 Juni 2024, 10:39 WIB", "Oleh ", "> >",
        "\n", "\n\n", "\r\n", " ", ". ", "? ", ": ", "“", "”", "\"", "- ", "---\n", "title: ", "[", "](", "![", "**", "*", "`", "```\n", "# ", "> ", "    ", "&amp;", "&",
        "&#x110000;", "&#0;", "<p>", "</p>", "<b>", "<div class='related'>", "</div>", "<script>", "</script>", "<!--", "-->", "<h1>", "<br>", "<article>", "<", ">",
        "Budi", "kata", "yang", "Ikuti ", "di Google News", "\u00A0", "😀", "\uD800", "\u2028", "é", "1.000", "{", "}", "|", "\t",
    ];

    [Theory]
    [InlineData("a.jpg", "kind")]
    [InlineData("a.json", "kind")]
    public void Read_UnknownExtension_SaysWhichAreRead(string file, string word)
    {
        string reason = Reason(Page.Result("Teks.", file));

        Assert.Contains(word, reason, StringComparison.Ordinal);
        Assert.Contains(".txt, .md, .markdown, .html, .htm", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A.TXT")]
    [InlineData("dalam/folder.v2/a.Markdown")]
    [InlineData("a.HTM")]
    public void Read_KnownOrNoExtension_IsRead(string file) => Assert.IsType<ReadResult.Accepted>(Page.Result("Kata Budi, jembatan itu dibuka.", file));

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.html", "<p></p><script>var a = 1;</script>")]
    [InlineData("a.md", "---\ntitle: Hanya judul\n---\n")]
    [InlineData("a.txt", "*** --- ***")]
    [InlineData("a.txt", "1 2 3 4")]
    public void Read_NoRunningText_IsRejected(string file, string text) => Assert.EndsWith(".", Reason(Page.Result(text, file)), StringComparison.Ordinal);

    [Fact]
    public void Read_TenMegabytes_IsRejectedWithBothSizes() =>
        Assert.Equal("The file has 10,485,760 bytes; at most 2,097,152 are read.", Reason(new ArticleReader().Read(new ArticleId("/a.txt"), "a.txt", new byte[10 * 1024 * 1024])));

    [Fact]
    public void Read_FileOfTheLargestSize_IsRead()
    {
        byte[] content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Kata Budi, jembatan itu dibuka. ", ArticleReader.DefaultLargestFile / 32)));

        Assert.IsType<ReadResult.Accepted>(new ArticleReader().Read(new ArticleId("/a.txt"), "a.txt", content));
    }

    [Fact]
    public void Read_ByteOrderMark_IsNotCounted()
    {
        byte[] content = [0xEF, 0xBB, 0xBF, .. "Judul Berita\n\nKata Budi, jembatan itu dibuka lagi pada hari Senin."u8];

        var read = Assert.IsType<ReadResult.Accepted>(new ArticleReader().Read(new ArticleId("/a.txt"), "a.txt", content));

        Assert.Equal(0, read.Article.Blocks[0].Span.Start);
        Assert.StartsWith("Judul", read.Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void Read_AnyText_KeepsLengthAndOrder(string file) =>
        Prop.ForAll(Gen.Elements(Fragments).ListOf().Select(string.Concat).ToArbitrary(), text => IsSound(Page.Result("x" + text, file)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(120));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void Read_AnyBytes_NeverThrows(string file) =>
        Prop.ForAll<byte[]>(content => IsSound(new ArticleReader().Read(new ArticleId("/a"), file, content))).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_SampleCorpus_IsReadWithoutWarnings()
    {
        string folder = Path.Combine(Repository.Root, "config/articles");
        List<ReadResult.Accepted> read = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file =>
            Assert.IsType<ReadResult.Accepted>(new ArticleReader().Read(new ArticleId(file), Path.GetRelativePath(folder, file), File.ReadAllBytes(file))))];

        Assert.True(read.Count >= 14);
        Assert.All(read, article => Assert.Empty(article.Warnings));
        Assert.All(read, article => Assert.NotNull(article.Article.Title));
        Assert.True(read.Count(article => article.Article.Language == "en") >= 4);
        Assert.Contains(read, article => article.Article.Published is null);
        Assert.Contains(read, article => article.Article.Blocks.Count(block => block.Kind == BlockKind.Furniture) > 5);
        Assert.Equal(1, Pairs(read.Select(article => ContentFingerprint.Of(article.Article)).ToList()).Count(pair => pair.One.IsCopyOf(pair.Other)));
    }

    private static IEnumerable<(ContentFingerprint One, ContentFingerprint Other)> Pairs(List<ContentFingerprint> all) =>
        all.SelectMany((one, i) => all.Skip(i + 1).Select(other => (one, other)));

    private static string Reason(ReadResult result) => Assert.IsType<ReadResult.Rejected>(result).Rejection.Reason;

    /// <summary>Reading as long as the text, blocks in order inside it and without white space around, paragraphs numbered without a gap.</summary>
    private static bool IsSound(ReadResult result)
    {
        if (result is not ReadResult.Accepted { Article: { } article })
            return Reason(result).EndsWith('.');

        int end = 0, paragraph = 0;
        foreach (Block block in article.Blocks)
        {
            if (block.Span.Start < end || block.Span.Length == 0 || block.Span.End > article.Text.Length)
                return false;
            ReadOnlySpan<char> words = block.Span.Of(article.Reading);
            if (words.Trim().Length != words.Length || block.Paragraph != (block.Kind == BlockKind.Paragraph ? ++paragraph : 0))
                return false;
            end = block.Span.End;
        }

        return article.Reading.Length == article.Text.Length && paragraph > 0;
    }
}
