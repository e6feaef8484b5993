using BriefingBot.Core.Articles;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion.Formats;

public class PlainTextFormatTests
{
    private const string Wrapped = """
        Sungai Rekaan Meluap

        Hujan semalaman membuat Sungai Rekaan meluap dan merendam jalan utama
        menuju pasar. Warga memindahkan dagangan ke tempat yang lebih tinggi
        sejak pukul tiga dini hari, dibantu petugas dan beberapa relawan.

        Apa yang rusak?
        Dua jembatan kayu hanyut, dan tiang listrik di tepi jalan roboh ke
        arah sungai. Petugas memutus aliran listrik supaya tidak ada orang
        yang tersengat ketika melintas.

        Air surut pada sore hari.
        """;

    [Fact]
    public void Read_LinesBrokenAtAColumn_JoinsThemToParagraphs()
    {
        Article article = Page.Read(Wrapped);

        Assert.Equal(["Title", "Paragraph", "Heading", "Paragraph", "Paragraph"], article.Blocks.Select(block => block.Kind.ToString()));
        Assert.EndsWith("beberapa relawan.", article.Blocks[1].Span.Of(article.Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ShortParagraphsALine_KeepsThemApart()
    {
        Article article = Page.Read("Judul\nBudi datang pada pukul tiga.\nIa pulang pada pukul lima sore.\nRina tinggal sampai malam di balai.\nTidak ada yang tidur.\nPagi tiba.");

        Assert.Equal(5, article.Blocks.Count(block => block.Kind == BlockKind.Paragraph));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Read_AnyLineEnd_PartsLines(string lineEnd)
    {
        Article article = Page.Read(string.Join(lineEnd, "Judul Berita", "", "Kalimat pertama cukup panjang untuk satu paragraf.", "Kalimat kedua juga begitu, kata orang."));

        Assert.Equal(["Title", "Paragraph", "Paragraph"], article.Blocks.Select(block => block.Kind.ToString()));
    }

    [Fact]
    public void Read_PlainText_ReadsAsItStands()
    {
        Article article = Page.Read(Wrapped);

        Assert.Same(article.Text, article.Reading);
    }
}
