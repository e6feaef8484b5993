using BriefingBot.Core.Articles;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion.Formats;

public class HtmlFormatTests
{
    private const string Text =
        "<p>Kepala desa mengatakan jembatan itu akan dibuka lagi pada hari Senin setelah ditutup selama enam bulan penuh, dan ia meminta warga tetap menaati batas beban yang dipasang di kedua ujungnya supaya jembatan itu tidak rusak lagi dalam setahun.</p>";

    [Fact]
    public void Read_JsonLd_IsTheMetadata()
    {
        Article article = Read("""
            <html lang="en"><head><title>Lain</title><meta property="og:title" content="Lain juga">
            <link rel="canonical" href="https://contoh.example/a?b=1&amp;c=2">
            <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"Jembatan &quot;Muara&quot; Dibuka",
            "datePublished":"2024-06-18T10:39:00+0700","author":[{"name":"Rina Contoh"},{"name":"B. Rekaan"}],"publisher":{"name":"Harian Contoh"}}]}</script></head>
            <body><article>
            """ + Text);

        Assert.Equal("Jembatan \"Muara\" Dibuka", article.Title);
        Assert.Equal("Harian Contoh", article.Source);
        Assert.Equal("Rina Contoh, B. Rekaan", article.Author);
        Assert.Equal("https://contoh.example/a?b=1&c=2", article.Url);
        Assert.Equal("2024-06-18T10:39:00+07:00", article.Published?.ToString());
        Assert.Equal("id", article.Language);
    }

    [Fact]
    public void Read_MetaTags_AreTheMetadata()
    {
        Article article = Read("""
            <head><title>Jembatan Dibuka - Harian Contoh</title><meta property="og:site_name" content="Harian Contoh"><meta name="author" content="Rina">
            <meta property="og:url" content="https://contoh.example/a"><meta property="article:published_time" content="2024-06-18"></head>
            """ + Text);

        Assert.Equal("Jembatan Dibuka", article.Title);
        Assert.Equal("Harian Contoh", article.Source);
        Assert.Equal("Rina", article.Author);
        Assert.Equal("https://contoh.example/a", article.Url);
        Assert.Equal("2024-06-18", article.Published?.ToString());
    }

    [Fact]
    public void Read_BrokenJsonLd_LeavesTheMetaTags() =>
        Assert.Equal("Harian Contoh", Read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script><meta property='og:site_name' content='Harian Contoh'>" + Text).Source);

    [Fact]
    public void Read_Page_KeepsOnlyTheArticle()
    {
        Article article = Read($"""
            <body><header><nav><a href="/">Beranda</a></nav></header><main><article><h1>Jembatan Dibuka</h1>
            <figure><img src="a.jpg"><figcaption>Warga di jembatan</figcaption></figure>
            {Text}
            <aside><p>Terpopuler: berita yang lain.</p></aside><div class="baca-juga related"><p>Jalan poros putus.</p></div>
            <h2>Apa kata warga?</h2><p>Mereka lega, kata Rina.</p><form><p>Tulis komentar.</p></form>
            <ul class="share-buttons"><li>Facebook</li></ul></article></main>
            <footer>Hak cipta</footer><script>document.write("<p>bukan teks</p>")</script></body>
            """);

        Assert.Equal(["Title", "Caption", "Paragraph", "Heading", "Paragraph"], article.Blocks.Select(block => block.Kind.ToString()));
        Assert.Equal("Jembatan Dibuka", article.Title);
        Assert.Equal("2: Mereka lega, kata Rina.", Page.Blocks(article)[^1]);
    }

    [Fact]
    public void Read_ArticleBodyBelowTheHeadline_KeepsTheHeadline()
    {
        Article article = Read($"<article><h1>Jembatan “Muara” Dibuka</h1><p>Menu lain yang bukan isi.</p><div itemprop='articleBody'>{Text}</div></article>");

        Assert.Equal(["Title: Jembatan “Muara” Dibuka"], Page.Blocks(article)[..1]);
        Assert.Equal(2, article.Blocks.Length);
    }

    [Fact]
    public void Read_TwoLineBreaks_PartParagraphs()
    {
        Article article = Read("<div>Baris pertama yang panjang,<br>masih satu paragraf kata Budi.<br><br>Paragraf kedua yang juga cukup panjang.</div>");

        Assert.Equal(["1: Baris pertama yang panjang, masih satu paragraf kata Budi.", "2: Paragraf kedua yang juga cukup panjang."], Page.Blocks(article));
    }

    [Fact]
    public void Read_MarkupAndReferences_ReadAsSpacesInPlace()
    {
        Article article = Read("<p>Kata <b>Budi</b> &ldquo;siap&rdquo; &#8211; &#x1F600; &amp; 5&nbsp;persen &tidakada; R&D.</p>");

        Assert.Equal("   Kata    Budi     “      siap”       –       😀        &     5\u00A0     persen &tidakada; R&D.    ", article.Reading);
    }

    [Fact]
    public void Read_ClassesThatWouldDropEverything_AreNotBelieved()
    {
        Article article = Read($"<body class='has-sidebar'><div class='widget'>{Text}</div></body>");

        Assert.Single(article.Blocks);
    }

    [Theory]
    [InlineData("<p>Belum selesai, kata Budi <b>dan <i>Rina")]
    [InlineData("</div></p><p>Belum selesai, kata Budi dan Rina</article>")]
    [InlineData("<table><tr><p>Belum selesai, kata Budi dan Rina</table>")]
    public void Read_BrokenMarkup_KeepsTheText(string html) => Assert.Contains("Belum selesai", string.Join('|', Page.Blocks(Read(html))), StringComparison.Ordinal);

    [Fact]
    public void Read_VeryDeepPage_KeepsTheText()
    {
        Article article = Read(string.Concat(Enumerable.Repeat("<div>", 200_000)) + "Kata Budi, jembatan dibuka." + string.Concat(Enumerable.Repeat("</div>", 100_000)));

        Assert.Equal(["1: Kata Budi, jembatan dibuka."], Page.Blocks(article));
    }

    private static Article Read(string html) => Page.Read(html, "a.html");
}
