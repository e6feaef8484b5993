using BriefingBot.Core.Articles;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion.Layout;

public class PageLayoutTests
{
    private const string Lead = "Kepala Desa Muara Teladan, Budi Contoh, mengatakan jembatan itu akan dibuka lagi sebelum musim hujan.";
    private const string Second = "Perbaikan memakan waktu enam bulan, lebih lama daripada yang dijanjikan kepada warga pada bulan Mei.";
    private const string Third = "Warga menyambut kabar itu dengan lega, kata seorang pedagang yang setiap hari menyeberang sungai.";

    [Fact]
    public void Arrange_ShortFirstLine_IsTheTitle() =>
        AssertBlocks($"Jembatan Muara Segera Dibuka\n\n{Lead}\n\n{Second}", "Title: Jembatan Muara Segera Dibuka", $"1: {Lead}", $"2: {Second}");

    [Fact]
    public void Arrange_LongFirstParagraph_LeavesTheArticleUntitled()
    {
        Article article = Page.Read($"{Lead} {Second}\n\n{Third}");

        Assert.Null(article.Title);
        Assert.Equal([$"1: {Lead} {Second}", $"2: {Third}"], Page.Blocks(article));
    }

    [Fact]
    public void Arrange_FirstLineIsAQuotation_IsAParagraph()
    {
        const string Quotation = "“Jembatan itu dibuka besok,” kata Budi.";

        AssertBlocks($"{Quotation}\n\n{Lead}", $"1: {Quotation}", $"2: {Lead}");
    }

    [Fact]
    public void Arrange_FirstLineWithDateline_IsAParagraph() =>
        AssertBlocks($"MUARA, HARIAN CONTOH — Jembatan dibuka\n\n{Lead}\n\n{Second}", "1: Jembatan dibuka", $"2: {Lead}", $"3: {Second}");

    [Fact]
    public void Arrange_OnlyOneLine_IsAParagraph() => AssertBlocks("Jembatan Muara Segera Dibuka", "1: Jembatan Muara Segera Dibuka");

    [Fact]
    public void Arrange_ParagraphALine_ReadsTitleDeckAndDateline()
    {
        Article article = AssertBlocks(
            $"Jembatan Muara Segera Dibuka\nWarga sudah menunggu enam bulan\nCONTOH.CO.ID, {Lead}\n{Second}",
            "Title: Jembatan Muara Segera Dibuka", "Deck: Warga sudah menunggu enam bulan", $"1: {Lead}", $"2: {Second}");

        Assert.Equal("CONTOH.CO.ID", article.Source);
    }

    [Theory]
    [InlineData("Harian Contoh | 18 Juni 2024, 10:39 WIB", "2024-06-18T10:39:00+07:00")]
    [InlineData("Selasa, 18 Juni 2024 10.39 WITA", "2024-06-18T10:39:00+08:00")]
    [InlineData("June 18, 2024", "2024-06-18")]
    [InlineData("Diterbitkan: 18 Juni 2024", "2024-06-18")]
    public void Arrange_DateLineAboveTheText_IsTheTimeOfPublication(string line, string published)
    {
        Article article = AssertBlocks($"Jembatan Muara Segera Dibuka\n{line}\n\n{Lead}\n\n{Second}",
            "Title: Jembatan Muara Segera Dibuka", $"Byline: {line}", $"1: {Lead}", $"2: {Second}");

        Assert.Equal(published, article.Published?.ToString());
    }

    [Fact]
    public void Arrange_DayInTheText_IsNotTheDayOfPublication()
    {
        Article article = Page.Read($"Jembatan Muara Segera Dibuka\n\nJembatan itu ditutup pada Selasa (18/6/2024) oleh pemerintah desa setempat.\n\n{Lead}");

        Assert.Null(article.Published);
    }

    [Fact]
    public void Arrange_UpdateOnly_IsTheTimeAsWell() =>
        Assert.Equal("2024-06-19", Page.Read($"Judul Berita\n\n{Lead}\n\nTerakhir diperbarui: 19 Juni 2024").Published?.ToString());

    [Theory]
    [InlineData("Penulis : Rina Contoh Editor : B. Rekaan", "Rina Contoh", null)]
    [InlineData("Reporter: Rina Contoh | Editor: B. Rekaan", "Rina Contoh", null)]
    [InlineData("Oleh Rina Contoh", "Rina Contoh", null)]
    [InlineData("By Rina Contoh and B. Rekaan", "Rina Contoh and B. Rekaan", null)]
    [InlineData("Reporting by Rina Contoh; Editing by B. Rekaan", null, null)]
    [InlineData("Sumber : The Specimen", null, "The Specimen")]
    [InlineData("Source: Sample Wire", null, "Sample Wire")]
    public void Arrange_Byline_NamesAuthorAndSource(string line, string? author, string? source)
    {
        Article article = AssertBlocks($"Judul Berita\n\n{Lead}\n\n{Second}\n\n{line}", "Title: Judul Berita", $"1: {Lead}", $"2: {Second}", $"Byline: {line}");

        if (author is not null)
            Assert.Equal(author, article.Author);
        Assert.Equal(source, article.Source);
    }

    [Fact]
    public void Arrange_OutletOfDatelineAndSourceLine_TheOutletPublishedIt() =>
        Assert.Equal("CONTOH.TV", Page.Read($"Judul Berita\n\nMUARA, CONTOH.TV - {Lead}\n\n{Second}\n\nSumber : The Specimen").Source);

    [Theory]
    [InlineData("Baca Juga: Jalan Poros Putus, Truk Diminta Memutar")]
    [InlineData("Baca juga : Jalan Poros Putus")]
    [InlineData("BACA JUGA Jalan Poros Putus")]
    [InlineData("MEMBACA  Jalan poros putus dan truk diminta memutar")]
    [InlineData("Read also: How a Bridge Became a Symbol")]
    [InlineData("READ MORE: How a Bridge Became a Symbol")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("SCROLL TO CONTINUE WITH CONTENT")]
    [InlineData("> >")]
    [InlineData("***")]
    [InlineData("https://contoh.example/berita/1")]
    [InlineData("[Gambas:Video Contoh]")]
    [InlineData("Ikuti berita Harian Contoh lainnya di Google News")]
    [InlineData("Follow us on Google News and join our WhatsApp channel.")]
    [InlineData("Tinggal Komentar Anda")]
    [InlineData("Tags: jembatan, muara")]
    [InlineData("© 2024 Harian Contoh")]
    [InlineData("Artikel ini telah tayang di Harian Contoh dengan judul Jembatan Dibuka.")]
    public void Arrange_FurnitureBetweenParagraphs_BreaksNoNumbering(string furniture) =>
        AssertBlocks($"Judul Berita\n\n{Lead}\n\n{furniture}\n\n{Second}",
            "Title: Judul Berita", $"1: {Lead}", $"Furniture: {string.Join(' ', furniture.Split(' ', StringSplitOptions.RemoveEmptyEntries))}", $"2: {Second}");

    [Theory]
    [InlineData("Membaca buku adalah kegemaran kepala desa, dan ia melakukannya setiap malam di teras.")]
    [InlineData("Oleh karena itu, warga meminta pemerintah desa segera memperbaiki jalan di tepi sungai.")]
    [InlineData("Ikuti jejak kakaknya, Rina membuka kanal YouTube tentang masakan kampung halamannya.")]
    [InlineData("Sumber di kantor desa mengatakan anggaran belum turun sampai akhir bulan lalu.")]
    [InlineData("Iklan rokok dilarang di desa itu sejak tahun lalu, kata Budi kepada wartawan.")]
    [InlineData("Advertisement revenue fell by 10 percent last year, the newspaper said on Monday.")]
    [InlineData("By noon the bridge was open, and the first trucks had crossed it without trouble.")]
    [InlineData("Read the contract carefully, the mayor told residents at the meeting on Monday.")]
    [InlineData("Google News menampilkan berita desa itu, sehingga warga ramai membicarakannya.")]
    [InlineData("Foto-foto banjir itu tersebar di media sosial, kata Budi (45) pada Minggu (2/3/2025).")]
    public void Arrange_ParagraphThatBeginsLikeFurniture_StaysAParagraph(string paragraph) =>
        AssertBlocks($"Judul Berita\n\n{Lead}\n\n{paragraph}\n\n{Second}", "Title: Judul Berita", $"1: {Lead}", $"2: {paragraph}", $"3: {Second}");

    [Theory]
    [InlineData("Budi dan warga di tepi sungai pada Mei © KANTOR/Kontributor")]
    [InlineData("Budi meninjau jembatan, Minggu (2/3/2025). (Foto: Dok. Desa)")]
    [InlineData("Budi meninjau jembatan. (Sumber: Rina Contoh, Kantor Contoh via SW)")]
    [InlineData("Budi meninjau jembatan. (KANTOR FOTO/Rina Contoh)")]
    [InlineData("The bridge at dusk. (Photo: Jane Specimen)")]
    [InlineData("Foto: Rina Contoh")]
    public void Arrange_LineWithAPictureCredit_IsACaption(string caption) =>
        AssertBlocks($"Judul Berita\n\n{caption}\n\n{Lead}\n\n{Second}", "Title: Judul Berita", $"Caption: {caption}", $"1: {Lead}", $"2: {Second}");

    [Theory]
    [InlineData("Apa kata warga?")]
    [InlineData("Sebuah janji lama")]
    [InlineData("Pergi 'sampai akhir' ke hulu")]
    public void Arrange_ShortLineBetweenParagraphs_IsAHeading(string heading) =>
        AssertBlocks($"Judul Berita\n\n{Lead}\n\n{heading}\n{Second}", "Title: Judul Berita", $"1: {Lead}", $"Heading: {heading}", $"2: {Second}");

    [Fact]
    public void Arrange_ListOfShortLines_IsText() =>
        AssertBlocks($"Judul Berita\n\n{Lead}\n\nBeras 40 karung\nGula 12 karung\nMinyak 30 liter\n\n{Second}",
            "Title: Judul Berita", $"1: {Lead}", "2: Beras 40 karung", "3: Gula 12 karung", "4: Minyak 30 liter", $"5: {Second}");

    [Fact]
    public void Arrange_HeadlinesUnderALabel_AreFurniture() =>
        AssertBlocks($"Judul Berita\n\n{Lead}\n\nBerita Terkait\nJalan Poros Putus\nSirene yang Tidak Berbunyi\n\n{Second}",
            "Title: Judul Berita", $"1: {Lead}", "Furniture: Berita Terkait", "Furniture: Jalan Poros Putus", "Furniture: Sirene yang Tidak Berbunyi", $"2: {Second}");

    [Fact]
    public void Arrange_LabelAtTheEnd_IsFurniture() =>
        AssertBlocks($"Judul Berita\n\n{Lead}\n\nSumber", "Title: Judul Berita", $"1: {Lead}", "Furniture: Sumber");

    [Fact]
    public void Arrange_LastLineWithoutAFullStop_IsText() =>
        AssertBlocks($"Judul Berita\n\n{Lead}\n\nDemikian keterangan kepala desa kepada wartawan", "Title: Judul Berita", $"1: {Lead}", "2: Demikian keterangan kepala desa kepada wartawan");

    [Fact]
    public void Arrange_LinkGluedToTheEndOfAParagraph_IsCutOff() =>
        AssertBlocks($"Judul Berita\n\n{Lead} Baca juga: Jalan Poros Putus, Truk Memutar\n\n{Second}",
            "Title: Judul Berita", $"1: {Lead}", "Furniture: Baca juga: Jalan Poros Putus, Truk Memutar", $"2: {Second}");

    [Fact]
    public void Arrange_MarkGluedBetweenSentences_IsCutOut() =>
        AssertBlocks($"Judul Berita\n\n{Lead}Advertisement{Second}\n\nAdvertisement {Third}",
            "Title: Judul Berita", $"1: {Lead}", "Furniture: Advertisement", $"2: {Second}", "Furniture: Advertisement", $"3: {Third}");

    [Fact]
    public void Arrange_BylineGluedToTheEnd_IsCutOffAndRead()
    {
        Article article = AssertBlocks($"Judul Berita\n\n{Lead}\n\n{Second} Pewarta: Rina Contoh Editor: B. Rekaan",
            "Title: Judul Berita", $"1: {Lead}", $"2: {Second}", "Byline: Pewarta: Rina Contoh Editor: B. Rekaan");

        Assert.Equal("Rina Contoh", article.Author);
    }

    [Fact]
    public void Arrange_NothingTellsSourceOrDate_BothStayUnknown()
    {
        Article article = Page.Read($"Judul Berita\n\n{Lead}\n\n{Second}");

        Assert.Null(article.Source);
        Assert.Null(article.Published);
        Assert.Null(article.Author);
        Assert.Null(article.Url);
    }

    private static Article AssertBlocks(string text, params string[] blocks)
    {
        Article article = Page.Read(text);
        Assert.Equal(blocks, Page.Blocks(article));
        return article;
    }
}
