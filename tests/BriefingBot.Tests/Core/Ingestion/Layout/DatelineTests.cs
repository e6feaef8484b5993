using BriefingBot.Core.Ingestion.Layout;
using BriefingBot.Core.Text;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion.Layout;

public class DatelineTests
{
    [Theory]
    [InlineData("MUARA TELADAN, HARIAN CONTOH — ", "HARIAN CONTOH")]
    [InlineData("MUARA TELADAN, CONTOH.TV - ", "CONTOH.TV")]
    [InlineData("Muara Teladan, contohpos.co.id – ", "contohpos.co.id")]
    [InlineData("Muara Teladan, ABC Contoh -- ", "ABC Contoh")]
    [InlineData("CONTOH.CO.ID, MUARA TELADAN -- ", "CONTOH.CO.ID")]
    [InlineData("Contoh24.com, Muara - ", "Contoh24.com")]
    [InlineData("Contohpos.com, MUARA—", "Contohpos.com")]
    [InlineData("CONTOH.CO.ID, ", "CONTOH.CO.ID")]
    [InlineData("contohpos.com - ", "contohpos.com")]
    [InlineData("CONTOHPOS.COM- ", "CONTOHPOS.COM")]
    [InlineData("Contohpos.com - Muara - ", "Contohpos.com")]
    [InlineData("contohpos.co.id | Muara - ", "contohpos.co.id")]
    [InlineData("CONTOH.CO.ID - MUARA. ", "CONTOH.CO.ID")]
    [InlineData("MUARA (CONTOHWIRE) – ", "CONTOHWIRE")]
    [InlineData("PORT ALDER (Sample Wire) - ", "Sample Wire")]
    [InlineData("PORT ALDER, June 18 (Sample Wire) - ", "Sample Wire")]
    [InlineData("RRCT, Muara Teladan: ", "RRCT")]
    [InlineData("MUARA TELADAN — ", null)]
    [InlineData("Muara - ", null)]
    [InlineData("PALEMBANG, SUMATERA SELATAN — ", null)]
    [InlineData("PORT ALDER, South Specimen — ", null)]
    [InlineData("PORT ALDER, D.C. — ", null)]
    public void Read_KnownShape_CutsItAndNamesTheOutlet(string dateline, string? outlet)
    {
        string text = dateline + "Kepala desa mengatakan jembatan itu akan dibuka lagi.";

        Dateline? read = Dateline.Read(text, new TextSpan(0, text.Length));

        Assert.Equal(dateline.Length, read?.Length);
        Assert.Equal(outlet, read?.Outlet);
    }

    [Theory]
    [InlineData("Kepala Desa Muara, Budi Contoh, mengatakan jembatan itu akan dibuka lagi.")]
    [InlineData("Budi – kepala desa sejak 2019 – mengatakan jembatan itu akan dibuka lagi.")]
    [InlineData("Budi – Kepala Desa Muara – mengatakan jembatan itu akan dibuka lagi.")]
    [InlineData("Budi: jembatan itu akan dibuka lagi.")]
    [InlineData("Menurut Budi, jembatan - yang ditutup sejak Mei - akan dibuka lagi.")]
    [InlineData("“Muara - Teladan sudah tersambung,” kata Budi.")]
    [InlineData("Jembatan dibuka. MUARA, HARIAN CONTOH — Kepala desa senang.")]
    [InlineData("KPK - Polri sepakat bekerja sama.")]
    [InlineData("-")]
    public void Read_RunningText_IsNull(string text) => Assert.Null(Dateline.Read(text, new TextSpan(0, text.Length)));

    [Fact]
    public void Read_DatelineWithFullDate_IsTheDayOfPublication()
    {
        const string Text = "Muara Teladan, 18 Juni 2024 – PT Contoh Rekaan membuka pabrik baru.";

        Assert.Equal("2024-06-18", Dateline.Read(Text, new TextSpan(0, Text.Length))?.Published?.ToString());
    }

    [Fact]
    public void Read_DatelineAlone_IsTheWholeLine()
    {
        const string Text = "MUARA, HARIAN CONTOH —";

        Assert.Equal(Text.Length, Dateline.Read(Text, new TextSpan(0, Text.Length))?.Length);
    }
}
