namespace BriefingBot.Core.Localization;

/// <summary>Commands and options in Indonesian.</summary>
internal sealed class IndonesianCommandTexts : CommandTexts
{
    public override DigestCommandTexts Digests { get; } = new IndonesianDigestCommandTexts();

    public override CommandText Who => new("Siapa mengatakan apa, dengan kutipan dan sumbernya", "/who Putin tentang senjata");

    public override CommandText Figures => new("Angka dalam berita, dikelompokkan menurut yang dihitung", "/figures rudal");

    public override CommandText Summit => new("Pertemuan, kunjungan dan kesepakatan: siapa, di mana, kapan, hasilnya", "/summit Pyongyang");

    public override CommandText Search => new("Cari kata atau \"frasa persis\" dalam berita", "/search \"latihan militer\"");

    public override CommandText Article => new("Satu artikel: isi pokok, pembicara, angka dan peristiwanya", "/article 1");

    public override CommandText Sources => new("Media, jumlah artikel, rentang tanggal, dan berkas yang ditolak", "/sources");

    public override CommandText People => new("Nama dalam berita: jabatan, ejaan dan jumlah sebutan", "/people Kim");

    public override CommandText NextPage => new("Halaman berikutnya dari jawaban terakhir", "/next");

    public override CommandText Help => new("Daftar perintah, atau penjelasan satu perintah", "/help who");

    public override CommandText About => new("Apa bot ini dan isi perpustakaannya", "/about");

    public override CommandText Said => new("Siapa yang mengatakan kata-kata ini", "/said \"tidak perlu lagi menyeberang dengan rakit\"");

    public override string SaidMenu => "Siapa yang bilang ini?";

    public override OptionText PrivateAnswer => new("pribadi", "Jawab hanya untuk saya");

    public override OptionText Person => new("orang", "Pembicara: orang, lembaga atau kelompok");

    public override OptionText Topic => new("topik", "Kata yang dibicarakan");

    public override OptionText Kind => new("jenis", "Langsung, tidak langsung, atau campuran");

    public override OptionText Source => new("sumber", "Hanya dari media ini");

    public override OptionText WrittenIn => new("bahasa", "Hanya artikel dalam bahasa ini: Indonesia atau Inggris");

    public override OptionText Since => new("sejak", "Terbit sejak: 2024-06-18, 18 Juni 2024, kemarin");

    public override OptionText Until => new("sampai", "Terbit sampai: 2024-06-18, 18 Juni 2024, kemarin");

    public override OptionText HeldSince => new("sejak", "Berlangsung sejak: 2024-06-18, Juni 2024, kemarin");

    public override OptionText HeldUntil => new("sampai", "Berlangsung sampai: 2024-06-18, Juni 2024, kemarin");

    public override OptionText By => new("oleh", "Siapa yang menyebut angkanya");

    public override OptionText SummitTopic => new("topik", "Peserta atau pokok pertemuan");

    public override OptionText Place => new("tempat", "Tempat berlangsungnya");

    public override OptionText Words => new("kata", "Kata yang dicari; frasa persis dalam tanda kutip");

    public override OptionText ArticleNumber => new("artikel", "Nomor artikel atau kata dari judulnya");

    public override OptionText Name => new("nama", "Nama yang dicari");

    public override OptionText Command => new("perintah", "Perintah yang ingin dijelaskan");

    public override string Page => "halaman";

    public override string Direct => "langsung";

    public override string Indirect => "tidak langsung";

    public override string Mixed => "campuran";

    public override CommandText Context => new("Paragraf di sekitar sebuah kutipan", "/context artikel:1 letak:0+10 tanda:0");

    public override CommandText Quotes => new("Pernyataan untuk dikutip, yang terbaru lebih dulu", "/quotes Putin senjata");

    public override CommandText Start => new("Langkah pertama", "/start");

    public override CommandText LanguageCommand => new("Bahasa jawaban di percakapan ini", "/language id");

    public override OptionText Language => new("bahasa", "id, en, atau auto untuk mengikuti setiap pengguna");

    public override OptionText At => new("letak", "Letak kutipan");

    public override OptionText Check => new("tanda", "Kutipan yang dimaksud");

    public override string LanguageIndonesian => "Indonesia";

    public override string LanguageEnglish => "Inggris";

    public override string LanguageAutomatic => "auto";
}
