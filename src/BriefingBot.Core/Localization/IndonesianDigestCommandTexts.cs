namespace BriefingBot.Core.Localization;

/// <summary>The commands around subscriptions in Indonesian.</summary>
internal sealed class IndonesianDigestCommandTexts : DigestCommandTexts
{
    private static readonly string[] Days = ["minggu", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu"];

    public override CommandText Subscribe => new("Ringkasan hal baru, dikirim ke sini menurut jadwal", "/subscribe harian jam:07.00 topik:beras");

    public override CommandText Subscriptions => new("Ringkasan yang datang ke sini: kapan berikutnya, kiriman terakhir", "/subscriptions");

    public override CommandText Subscription => new("Melakukan sesuatu dengan satu langganan", "/subscription nama:beras tindakan:jeda");

    public override CommandText Unsubscribe => new("Menghentikan ringkasan untuk seterusnya", "/unsubscribe beras");

    public override CommandText Digest => new("Isi ringkasan berikutnya jika keluar sekarang", "/digest beras");

    public override CommandText Why => new("Aturan yang memasukkan butir ke ringkasan", "/why 3");

    public override CommandText Quiet => new("Jam saat tidak ada yang dikirim ke sini tanpa diminta", "/quiet 22.00-06.30");

    public override OptionText Schedule => new("jadwal", "harian, hari-kerja, mingguan, tiap-jam, cron");

    public override OptionText Day => new("hari", "Hari untuk ringkasan mingguan");

    public override OptionText Hours => new("selang", "Jarak dalam jam, 1 sampai 168");

    public override OptionText Time => new("jam", "Waktu dalam sehari, 07.00 jika tidak diisi");

    public override OptionText Cron => new("cron", "Lima bagian cron: \"30 6 * * 1-5\"");

    public override OptionText Zone => new("zona", "Zona waktu: Asia/Jakarta");

    public override OptionText Topic => new("topik", "Hanya berita dengan kata-kata ini; - untuk semua");

    public override OptionText Person => new("orang", "Tokoh yang pernyataannya didahulukan; - untuk tidak ada");

    public override OptionText Source => new("sumber", "Hanya berita media ini; - untuk semua");

    public override OptionText Language => new("bahasa", "Bahasa ringkasan: id atau en");

    public override OptionText Items => new("butir", "Paling banyak berapa butir, 1 sampai 20");

    public override OptionText QuietIfEmpty => new("diam_jika_kosong", "ya: tidak mengirim apa pun jika tidak ada yang baru");

    public override OptionText Name => new("nama", "Nama pendek; nama yang sudah ada mengubahnya");

    public override OptionText Channel => new("kanal", "Kanal lain yang Anda kelola: @nama");

    public override OptionText Which => new("nama", "Nama langganan");

    public override OptionText Action => new("tindakan", "jeda, lanjut, ubah, hapus, kirim");

    public override OptionText Part => new("bagian", "Yang diubah");

    public override OptionText Item => new("butir", "Nomor butir");

    public override OptionText Edition => new("edisi", "Ringkasan yang mana");

    public override OptionText QuietHours => new("jam", "Dari-sampai, misalnya 22.00-06.30, atau mati");

    public override string Daily => "harian";

    public override string Weekdays => "hari-kerja";

    public override string Weekly => "mingguan";

    public override string EveryHours => "tiap-jam";

    public override string Yes => "ya";

    public override string No => "tidak";

    public override string Off => "mati";

    public override string DayName(DayOfWeek day) => Days[(int)day];

    public override string ActionName(string action) => action switch
    {
        "pause" => "jeda",
        "resume" => "lanjut",
        "edit" => "ubah",
        "delete" => "hapus",
        _ => "kirim",
    };
}
