using BriefingBot.Core.Ingestion;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion;

public class ContentFingerprintTests
{
    private static readonly string[] Story =
    [
        "Jembatan gantung yang menghubungkan Desa Sukamerang dan Desa Wanasepi kembali dibuka pada Sabtu pagi setelah ditutup hampir enam bulan. Puluhan warga menyeberang lebih dulu sambil membawa hasil kebun, disusul anak-anak sekolah yang selama ini memutar lewat jalan provinsi.",
        "Kepala Dinas Pekerjaan Umum setempat mengatakan perbaikan menghabiskan Rp 2,4 miliar dari anggaran daerah. Tali baja diganti seluruhnya, sedangkan lantai kayu lama ditukar dengan pelat yang tidak licin ketika hujan turun.",
        "Menurut catatan kecamatan, sekitar 1.800 orang memakai jembatan itu setiap hari. Selama penutupan, petani kopi harus membayar ongkos angkut dua kali lipat karena truk tidak berani melewati jalan memutar pada malam hari.",
        "Camat meminta warga menaati batas beban yang dipasang di kedua ujung. Sepeda motor masih boleh lewat, tetapi hanya satu per satu, dan petugas akan berjaga pada hari pasar sampai rambu permanen selesai dibuat.",
        "Pemerintah daerah berjanji memeriksa sambungan tali setiap tiga bulan. Hasil pemeriksaan akan ditempel di balai desa supaya siapa pun dapat membacanya sebelum musim hujan datang lagi.",
    ];

    private static readonly string[] OtherStoryOnTheTopic =
    [
        "Warga Desa Wanasepi masih menunggu kepastian tentang jembatan gantung yang putus akibat banjir tahun lalu. Mereka menyeberang dengan rakit bambu yang ditarik dua orang, dan ongkosnya tiga ribu rupiah sekali jalan.",
        "Kepala Dinas Pekerjaan Umum setempat mengatakan anggaran perbaikan belum turun. Ia meminta warga bersabar sambil menunggu hasil lelang yang diumumkan bulan depan oleh panitia di kabupaten.",
        "Seorang guru menuturkan bahwa murid sering datang terlambat ketika air sungai naik. Pihak sekolah akhirnya memindahkan jam masuk satu jam lebih siang agar anak-anak tidak perlu menyeberang dalam gelap.",
        "Menurut catatan kecamatan, sedikitnya tiga rakit pernah terbalik tahun ini. Tidak ada korban jiwa, tetapi seorang pedagang kehilangan seluruh barang dagangannya ketika arus mendadak deras di bagian hilir.",
    ];

    [Fact]
    public void IsCopyOf_OtherTitleDatelineAndFurniture_IsTrue()
    {
        ContentFingerprint wire = Of("Jembatan Gantung Dibuka Lagi", "SUKAMERANG (KANTOR CONTOH) - ", Story);
        ContentFingerprint copy = Of("Warga Senang Jembatan Kembali Dibuka", "Harianrekaan.id, Sukamerang - ", [.. Story[..2], "Baca Juga: Jalan Provinsi Longsor Lagi", .. Story[2..]]);

        AssertCopy(wire, copy);
    }

    [Fact]
    public void IsCopyOf_AFewEditedWords_IsTrue()
    {
        string[] edited = [.. Story.Select(paragraph => paragraph
            .Replace("mengatakan", "menyebutkan", StringComparison.Ordinal)
            .Replace("warga", "penduduk", StringComparison.Ordinal)
            .Replace("setiap hari", "saban hari", StringComparison.Ordinal))];

        AssertCopy(Of("Judul", "", Story), Of("Judul", "", edited));
    }

    [Fact]
    public void IsCopyOf_OneParagraphLess_IsTrue() => AssertCopy(Of("Judul", "", Story), Of("Judul", "", Story[..^1]));

    [Fact]
    public void IsCopyOf_OneParagraphMore_IsTrue() =>
        AssertCopy(Of("Judul", "", Story), Of("Judul", "", [.. Story, OtherStoryOnTheTopic[2]]));

    [Fact]
    public void IsCopyOf_OnlyTheFirstParagraphs_IsTrue() => AssertCopy(Of("Judul", "", Story), Of("Judul", "", Story[..3]));

    [Fact]
    public void IsCopyOf_AnotherStoryOnTheTopic_IsFalse()
    {
        ContentFingerprint one = Of("Jembatan Gantung Dibuka Lagi", "", Story);
        ContentFingerprint other = Of("Jembatan Gantung Putus", "", OtherStoryOnTheTopic);

        Assert.False(one.IsCopyOf(other));
        Assert.False(other.IsCopyOf(one));
    }

    [Fact]
    public void IsCopyOf_AnotherStoryWithOneParagraphInCommon_IsFalse() =>
        Assert.False(Of("Judul", "", Story).IsCopyOf(Of("Judul", "", [.. OtherStoryOnTheTopic, Story[0]])));

    [Fact]
    public void IsCopyOf_ShortTexts_NeedTheSameWords()
    {
        string[] brief = ["Pasar Sukamerang tutup pada hari Senin karena perbaikan atap."];
        string[] other = ["Pasar Sukamerang tutup pada hari Senin karena perbaikan lantai."];

        Assert.True(Of("Judul", "", brief).IsCopyOf(Of("Judul", "", brief)));
        Assert.False(Of("Judul", "", brief).IsCopyOf(Of("Judul", "", other)));
    }

    private static ContentFingerprint Of(string title, string dateline, string[] paragraphs) =>
        ContentFingerprint.Of(Page.Read($"{title}\n\n{dateline}{string.Join("\n\n", paragraphs)}\n"));

    private static void AssertCopy(ContentFingerprint one, ContentFingerprint other)
    {
        Assert.True(one.IsCopyOf(other));
        Assert.True(other.IsCopyOf(one));
        Assert.NotEmpty(one.Keys.ToArray().Intersect(other.Keys.ToArray()));
    }
}
