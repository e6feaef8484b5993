using System.Globalization;
using System.Text;

namespace BriefingBot.Benchmarks.Analysis;

/// <summary>Invented Indonesian news: a headline, a dateline, and paragraphs with quotations, reported speech, names, numbers and dates.</summary>
internal sealed class SyntheticArticles(int seed)
{
    private const string Consonants = "bdghjklmnprstw";
    private const string Vowels = "aeiou";

    private static readonly string[] Roles =
        ["Wali Kota", "Gubernur", "Menteri Perhubungan", "Kepala Dinas Kesehatan", "Direktur Perusahaan Air", "Kapolres", "juru bicara pemerintah"];

    private static readonly string[] Goods = ["karung beras", "rumah warga", "kapal nelayan", "sekolah dasar", "tenaga kesehatan", "selimut", "lampu jalan"];

    private static readonly string[] Months = ["Januari", "Februari", "April", "Juni", "Agustus", "Oktober", "Desember"];

    /// <summary>Slots: A and B people of the article, a and b their last names, R role, T town, G goods, N number, M small number, D date.</summary>
    private static readonly string[] Sentences =
    [
        "“Air naik sejak subuh dan {N} {G} terendam,” kata {R} {T} {A}, {D}.",
        "“Kami menyiapkan {N} {G} untuk warga,” ujar {a}. “Semuanya dikirim malam ini juga.”",
        "“Perbaikan selesai dalam {M} minggu,” katanya.",
        "{R} {T}, {B}, mengatakan bahwa sedikitnya {N} {G} perlu diperbaiki tahun ini.",
        "Menurut {b}, anggaran sebesar Rp {M} miliar sudah disetujui dewan.",
        "Ia menambahkan bahwa warga tidak perlu khawatir karena persediaan cukup hingga {D}.",
        "{A} dijadwalkan bertemu {B} di {T} pada {D} untuk membahas rencana itu.",
        "Jalan menuju {T} sempat tertutup selama {M} jam akibat longsor.",
        "Pasar di pusat kota kembali ramai, meski harga cabai masih naik {M},5 persen dibanding pekan lalu.",
        "{b} membantah tudingan bahwa pekerjaan itu terlambat.",
        "“Tidak ada yang kami tutupi,” tegas {b} saat ditemui wartawan di {T}, {D}.",
        "Data dinas menunjukkan sekitar {N} keluarga tinggal di bantaran sungai yang dangkal itu.",
        "Ketika ditanya mengenai dana, {a} menjawab, “Semua laporan terbuka untuk umum.”",
        "Pembangunan jembatan gantung yang menghubungkan dua desa dimulai pada {D} dan melibatkan ratusan pekerja setempat.",
        "Warga berharap pemerintah daerah segera memasang lampu dan rambu di tikungan yang rawan kecelakaan.",
    ];

    private readonly Random _random = new(seed);

    /// <param name="bytes">The article is cut off after the paragraph that reaches this size, in UTF-8.</param>
    public string Next(int bytes)
    {
        string town = Word(2);
        string[] people = [$"{Word(2)} {Word(3)}", $"{Word(3)} {Word(2)}"];
        var text = new StringBuilder($"{people[0]} Tinjau {town} Usai Banjir\n\n{town.ToUpperInvariant()} – ");
        int length = text.Length;
        while (length < bytes)
        {
            int start = text.Length;
            for (int sentences = _random.Next(1, 4); sentences > 0; sentences--)
                text.Append(Fill(Pick(Sentences), town, people)).Append(' ');
            text.Append("\n\n");
            length += Encoding.UTF8.GetByteCount(text.ToString(start, text.Length - start));
        }

        return text.ToString();
    }

    private string Fill(string sentence, string town, string[] people)
    {
        var filled = new StringBuilder(sentence.Length * 2);
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] != '{')
            {
                filled.Append(sentence[i]);
                continue;
            }

            filled.Append(sentence[i + 1] switch
            {
                'A' => people[0],
                'B' => people[1],
                'a' => people[0].Split(' ')[1],
                'b' => people[1].Split(' ')[1],
                'R' => Pick(Roles),
                'T' => town,
                'G' => Pick(Goods),
                'N' => $"{_random.Next(1, 90)}.{_random.Next(100, 1000)}",
                'M' => _random.Next(2, 40).ToString(CultureInfo.InvariantCulture),
                _ => $"{_random.Next(1, 29)} {Pick(Months)} 2024",
            });
            i += 2;
        }

        return filled.ToString();
    }

    private string Word(int syllables)
    {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++)
            word.Append(Consonants[_random.Next(Consonants.Length)]).Append(Vowels[_random.Next(Vowels.Length)]);
        word.Append(Consonants[_random.Next(Consonants.Length)]);
        word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
