namespace BriefingBot.Tests.Support;

/// <summary>Invented local news, long enough that every kind of fact is in it.</summary>
internal static class SampleArticles
{
    public const string Bridge = """
        Jembatan Gantung Desa Randu Asri Dibuka Kembali

        RANDU ASRI, KABAR LERENG - Jembatan gantung yang putus akibat banjir pada Januari lalu dibuka kembali pada Senin, 3 Juni 2024.

        "Anak-anak tidak perlu lagi menyeberang dengan rakit," kata Kepala Desa Randu Asri, Sutarmi Wiryo, kepada warga 😀.

        Ia mengatakan perbaikan itu menelan biaya Rp 1,2 miliar dan melibatkan sekitar 150 warga.

        Bupati Lereng Kidul, Darto Halim, akan mengunjungi desa itu pada 10 Juni 2024.
        """;

    public const string Market = """
        Pasar Baru Sungai Biru Siap Dipakai

        SUNGAI BIRU, KABAR LERENG - Wali Kota Sungai Biru, Ratna Dewi, mengatakan pasar baru akan dibuka pada Juli.

        "Pasar ini menampung 300 pedagang," kata Ratna Dewi.
        """;
}
