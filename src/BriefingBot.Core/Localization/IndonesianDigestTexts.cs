using System.Globalization;
using BriefingBot.Core.Digests;

namespace BriefingBot.Core.Localization;

/// <summary>Digests in Indonesian.</summary>
internal sealed class IndonesianDigestTexts : DigestTexts
{
    private static readonly string[] Days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    public override string Title(string name, string time) => $"Ringkasan “{name}” · {time}";

    public override string Late => "Terlambat: bot tidak berjalan saat ringkasan ini seharusnya keluar.";

    public override string Window(string since, int stories, int statements, int figures, int events) =>
        $"Baru sejak {since}: {Number(stories)} berita, {Number(statements)} pernyataan, {Number(figures)} angka, {Number(events)} peristiwa.";

    public override string NothingNew(string since) => $"Tidak ada yang baru sejak {since}.";

    public override string Heading(EditionRule rule, string person) => rule switch
    {
        EditionRule.MainStory => "Berita utama",
        EditionRule.FollowedPerson => $"Kata {person}",
        EditionRule.WeightyStatement => "Pernyataan",
        EditionRule.NewFigure => "Angka baru",
        EditionRule.DisputedFigure => "Angka yang berbeda-beda",
        EditionRule.EventAhead => "Hari-hari ke depan",
        _ => "Rencana yang berubah",
    };

    public override string Coverage(int articles, int outlets) => outlets == 0 ? $"{Number(articles)} artikel" : $"{Number(articles)} artikel, {Number(outlets)} media";

    public override string Change(string before, string now) => $"{before} → {now}";

    public override string MentionsTitle(string about) => $"Berita per hari: {about}";

    public override string DefaultName => "ringkasan";

    public override string DayOfWeek(DayOfWeek day) => Days[(int)day];

    public override string Describe(Schedule schedule) => schedule switch
    {
        Schedule.Daily daily => $"setiap hari pukul {Clock(daily.At)}",
        Schedule.Weekdays weekdays => $"Senin sampai Jumat pukul {Clock(weekdays.At)}",
        Schedule.Weekly weekly => $"setiap {DayOfWeek(weekly.Day)} pukul {Clock(weekly.At)}",
        Schedule.EveryHours { Hours: 1 } hourly => $"setiap jam pada menit {hourly.At.Minute}",
        Schedule.EveryHours { IsDaily: true } hours => $"setiap {hours.Hours} jam, antara lain pukul {Clock(hours.At)}",
        Schedule.EveryHours { Hours: var count } hours when count % 24 == 0 => $"setiap {count / 24} hari pukul {Clock(hours.At)}",
        Schedule.EveryHours hours => $"setiap {hours.Hours} jam, dihitung dari pukul {Clock(hours.At)}",
        Schedule.Cron cron => $"cron {cron.Expression.Text}",
        _ => schedule.Text,
    };

    public override string SubscribedTitle(string name) => $"Berlangganan: {name}";

    public override string ChangedTitle(string name) => $"Diubah: {name}";

    public override string NextTimes(string times) => $"Berikutnya: {times}";

    public override string SubscriptionsTitle(int count) => count == 0 ? "Langganan" : $"Langganan ({count})";

    public override string NoSubscriptions(string example) => $"Di sini belum ada langganan. Contoh: {example}";

    public override string About(Subscription subscription) => string.Join(", ", new[]
    {
        subscription.Topic is { } topic ? $"tentang {topic}" : "semua berita",
        subscription.Person is { } person ? $"mengikuti {person}" : "",
        subscription.Source is { } source ? $"dari {source}" : "",
        $"paling banyak {subscription.Items} butir",
        subscription.QuietIfEmpty ? "diam jika tidak ada yang baru" : "",
    }.Where(static part => part.Length > 0));

    public override string NextAt(string time) => $"berikutnya {time}";

    public override string Last(string time, string outcome) => $"terakhir {time}: {outcome}";

    public override string NeverSent => "belum pernah dikirim";

    public override string Outcome(EditionState state, string? reason) => state switch
    {
        EditionState.Waiting => "menunggu dikirim",
        EditionState.Delivered => "terkirim",
        EditionState.Silent => "tidak ada yang baru",
        EditionState.Withdrawn => "digabung ke edisi berikutnya",
        _ => reason is null ? "gagal" : $"gagal ({reason})",
    };

    public override string Paused(string? reason) => reason is null ? "dijeda" : $"dijeda: {reason}";

    public override string Resumed(string name) => $"“{name}” berjalan lagi.";

    public override string Removed(string name) => $"“{name}” dihapus. Tidak ada lagi yang dikirim darinya.";

    public override string Sending(string name) => $"“{name}” sedang dikirim.";

    public override string EditTitle(string name) => $"Ubah “{name}”";

    public override string EditHint(string line) => $"Pilih yang diubah, atau ubah baris ini lalu kirim: {line}";

    public override string EditOther(string line) => $"Pilih, atau kirim yang lain: {line}";

    public override string SendNowLabel => "Kirim satu sekarang";

    public override string PauseLabel(string name) => $"Jeda {name}";

    public override string ResumeLabel(string name) => $"Lanjutkan {name}";

    public override string EditLabel(string name) => $"Ubah {name}";

    public override string PreviewLabel(string name) => $"Pratinjau {name}";

    public override string DeleteLabel(string name) => $"Hapus {name}";

    public override string WhyLabel => "Mengapa ini?";

    public override string BackLabel => "◀ Kembali";

    public override string NoLimitLabel => "semua";

    public override string NobodyLabel => "tidak ada";

    public override string NoSuchSubscription(string name, string known) =>
        known.Length == 0 ? $"Di sini tidak ada langganan “{name}”, juga tidak ada yang lain." : $"Di sini tidak ada langganan “{name}”. Yang ada: {known}.";

    public override string WhichSubscription(string known) => $"Sebutkan yang mana: {known}.";

    public override string TooManyInChannel(int most) => $"Satu kanal paling banyak punya {most} langganan. Hapus satu dulu: /unsubscribe";

    public override string TooManyInChat(int most) => $"Semua topik sebuah grup bersama-sama paling banyak punya {most} langganan. Hapus satu dulu: /unsubscribe";

    public override string TooOften(int minutes) => $"Jarak antarringkasan paling sedikit {minutes} menit.";

    public override string NotASchedule(string value, string example) =>
        value.Length == 0 ? $"Sebutkan kapan, misalnya: {example}" : $"“{value}” tidak terbaca sebagai jadwal. Contoh: {example}";

    public override string NotATime(string value) => $"“{value}” bukan waktu dalam sehari. Contoh: jam:07.30";

    public override string NotACron(string value, CronMistake mistake) => mistake switch
    {
        CronMistake.Fields => $"“{value}” tidak punya lima bagian cron: menit, jam, tanggal, bulan, hari. Contoh: cron:\"30 6 * * 1-5\"",
        CronMistake.Never => $"“{value}” menyebut tanggal yang tidak ada di tahun mana pun.",
        _ => $"Pada “{value}”, {CronField(mistake)} tidak terbaca. Contoh: cron:\"30 6 * * 1-5\"",
    };

    public override string NotAnInterval(string value, int most) => $"Setiap 1 sampai {most} jam; “{value}” tidak termasuk.";

    public override string NotAZone(string value) => $"“{value}” bukan zona waktu. Contoh: zona:Asia/Jakarta";

    public override string NotAName(string value, int longest) => $"“{value}” bukan nama pendek: huruf, angka, - dan _, paling panjang {longest}.";

    public override string NoSuchChannel(string value) =>
        $"“{value}” bukan kanal yang Anda kelola dan yang dapat dikirimi bot. Jadikan dulu bot ini administrator di sana.";

    public override string StoreUnavailable(string reason) => $"Tidak ada yang berubah, sebab bot sedang tidak dapat menulis. {reason}";

    public override string WhyTitle(string name) => $"Mengapa ini: {name}";

    public override string Why(EditionRule rule, string detail) => rule switch
    {
        EditionRule.MainStory => $"Berita utama: laporan baru ({detail}); yang dimuat lebih banyak media didahulukan.",
        EditionRule.FollowedPerson => $"Pernyataan baru {detail}, yang diikuti langganan ini.",
        EditionRule.WeightyStatement => $"Pernyataan baru {detail}; yang paling sering dikutip didahulukan.",
        EditionRule.NewFigure => $"Angka {detail} yang sebelumnya tidak ada.",
        EditionRule.DisputedFigure => $"Angka {detail} yang tidak lagi sama sejak ini masuk.",
        EditionRule.EventAhead => $"Direncanakan {detail}, dalam tujuh hari ke depan.",
        _ => $"Yang diketahui tentangnya berubah: {detail}.",
    };

    public override string NoEdition => "Di sini belum ada ringkasan yang dikirim, atau pesan itu bukan ringkasan.";

    public override string NoSuchItem(string item, int count) => count == 0 ? "Ringkasan itu tidak punya butir." : $"“{item}” bukan butir ringkasan itu; ada 1 sampai {count}.";

    public override string QuietTitle => "Jam tenang";

    public override string QuietFrom(string from, string until, string zone) =>
        $"Dari pukul {from} sampai {until} ({zone}) tidak ada yang dikirim ke sini tanpa diminta; yang jatuh pada jam itu datang di akhirnya.";

    public override string QuietNever => "Di sini tidak ada jam tenang. Contoh: /quiet 22.00-06.30";

    public override string NotQuietHours(string value) => $"“{value}” tidak terbaca sebagai jam. Contoh: 22.00-06.30, mati.";

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    private static string CronField(CronMistake field) => field switch
    {
        CronMistake.Minute => "menit (bagian pertama, 0-59)",
        CronMistake.Hour => "jam (bagian kedua, 0-23)",
        CronMistake.DayOfMonth => "tanggal (bagian ketiga, 1-31)",
        CronMistake.Month => "bulan (bagian keempat, 1-12 atau jan-dec)",
        _ => "hari (bagian kelima, 0-7 atau sun-sat)",
    };

    public override string Clock(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);
}
