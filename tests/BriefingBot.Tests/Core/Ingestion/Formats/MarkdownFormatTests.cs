using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion.Formats;

public class MarkdownFormatTests
{
    private const string Body = "# Jembatan Dibuka\n\nKepala desa mengatakan jembatan itu akan dibuka lagi pada hari Senin.\n";

    [Fact]
    public void Read_FrontMatter_IsTheMetadata()
    {
        Article article = Read("""
            ---
            title: "Jembatan: Dibuka"
            source: Harian Contoh
            url: https://contoh.example/a?b=1
            published: 2024-06-18 10:39 WIB
            author: [Rina Contoh, B. Rekaan]
            tags: {a: b, c: [d]}
            language: id-ID
            ---

            """ + Body);

        Assert.Equal("Jembatan: Dibuka", article.Title);
        Assert.Equal("Harian Contoh", article.Source);
        Assert.Equal("https://contoh.example/a?b=1", article.Url);
        Assert.Equal("2024-06-18T10:39:00+07:00", article.Published?.ToString());
        Assert.Equal("Rina Contoh, B. Rekaan", article.Author);
        Assert.Equal("id", article.Language);
        Assert.Equal(["Title: Jembatan Dibuka", "1: Kepala desa mengatakan jembatan itu akan dibuka lagi pada hari Senin."], Page.Blocks(article));
    }

    [Fact]
    public void Read_Markup_ReadsAsSpacesInPlace()
    {
        Article article = Read("Kata **Budi** [Contoh *Rekaan*](https://x.example \"y\") &amp; kawan\\* pada `Senin`, itu <b>benar</b>.\n");

        Assert.Equal("Kata   Budi    Contoh  Rekaan                          &     kawan * pada  Senin , itu    benar    .", article.Reading.TrimEnd());
        foreach (string word in (string[])["Budi", "Contoh", "Rekaan", "kawan", "Senin", "benar"])
            Assert.Equal(article.Text.IndexOf(word, StringComparison.Ordinal), article.Reading.IndexOf(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_QuotationsListsAndIndentedText_AreParagraphs()
    {
        Article article = Read("# Judul\n\n> Kutipan yang cukup panjang, kata seorang warga.\n\n- Butir satu adalah kalimat.\n- Butir dua adalah kalimat.\n\nAntara.\n\n    Menjorok ke dalam, bukan kode.\n");

        Assert.Equal(5, article.Blocks.Count(block => block.Kind == BlockKind.Paragraph));
    }

    [Fact]
    public void Read_Picture_IsACaption()
    {
        Article article = Read("# Judul\n\n![Warga di jembatan](a.jpg)\n\nKepala desa mengatakan jembatan itu akan dibuka lagi.\n");

        Assert.Contains("Caption: Warga di jembatan", Page.Blocks(article));
    }

    [Theory]
    [InlineData("---\ntitle: [rusak\nsource: X\n---\n", "not valid YAML")]
    [InlineData("---\ntitle: \"rusak\n---\n", "not valid YAML")]
    [InlineData("---\ntitle: rusak: lagi\n---\n", "not valid YAML")]
    [InlineData("---\ntitle: Judul Lain\nsource: X\n\n", "no closing line")]
    public void Read_BrokenFrontMatter_CostsOnlyItself(string front, string warning)
    {
        ReadResult.Accepted read = Page.ReadWithWarnings(front + Body, "a.md");

        Assert.Equal("Jembatan Dibuka", read.Article.Title);
        Assert.Null(read.Article.Source);
        Assert.Contains(warning, Assert.Single(read.Warnings), StringComparison.Ordinal);
        Assert.Equal(2, read.Article.Blocks.Length);
    }

    [Theory]
    [InlineData("published: kemarin", "'published'")]
    [InlineData("url: javascript:alert(1)", "'url'")]
    [InlineData("language: bahasa", "'language'")]
    public void Read_ValueThatCannotBeRead_IsIgnoredWithAWarning(string line, string warning)
    {
        ReadResult.Accepted read = Page.ReadWithWarnings($"---\nsource: Harian Contoh\n{line}\n---\n{Body}", "a.md");

        Assert.Equal("Harian Contoh", read.Article.Source);
        Assert.Contains(warning, Assert.Single(read.Warnings), StringComparison.Ordinal);
        Assert.Null(read.Article.Published);
        Assert.Null(read.Article.Url);
    }

    [Fact]
    public void Read_RuleAcrossThePage_IsNoFrontMatter()
    {
        ReadResult.Accepted read = Page.ReadWithWarnings("---\nKepala desa datang.\n\n---\nWarga lega karena jembatan itu akan dibuka.\n", "a.md");

        Assert.Empty(read.Warnings);
        Assert.Contains("Warga lega karena jembatan itu akan dibuka.", string.Join('|', Page.Blocks(read.Article)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NestedTooDeeply_IsReadAsText()
    {
        ReadResult.Accepted read = Page.ReadWithWarnings(new string('>', 5_000) + " Kata warga, jembatan dibuka.\n", "a.md");

        Assert.Contains("nested", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    private static Article Read(string text) => Page.Read(text, "a.md");
}
