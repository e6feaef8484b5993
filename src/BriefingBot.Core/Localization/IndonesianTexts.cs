using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Localization;

/// <summary>The bot in Indonesian.</summary>
internal sealed class IndonesianTexts : InterfaceTexts
{
    public override string Locale => "id";

    public override CommandTexts Commands { get; } = new IndonesianCommandTexts();

    public override DigestTexts Digests { get; } = new IndonesianDigestTexts();

    protected override ImmutableArray<string> Months { get; } =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    protected override NumberFormatInfo Numbers { get; } = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    protected override string MoreThan(string number) => $"lebih dari {number}";

    public override string Undated => "tanpa tanggal";

    public override string UnknownSource => "media tidak diketahui";

    public override string Untitled => "tanpa judul";

    public override string OpenSpeaker => "Pembicara tidak disebut jelas";

    public override string SourcesHeading => "Sumber";

    public override string Footer(int page, int pageCount, string? found) => $"Halaman {page} dari {pageCount}. {found}{(found is null ? "" : " ")}Lanjut: /next";

    public override string Found(Total total) => $"Ada {Amount(total)}; persempit pertanyaannya.";

    public override string Via(string outlet) => $"melalui {outlet}";

    public override string Kind(StatementKind kind) => kind switch
    {
        StatementKind.Direct => Commands.Direct,
        StatementKind.Indirect => Commands.Indirect,
        _ => Commands.Mixed,
    };

    public override string Kind(EventKind kind) => kind switch
    {
        EventKind.Visit => "Kunjungan",
        EventKind.Meeting => "Pertemuan",
        EventKind.Call => "Percakapan telepon",
        EventKind.Agreement => "Kesepakatan",
        EventKind.Exercise => "Latihan",
        EventKind.Launch => "Peluncuran",
        EventKind.Test => "Uji coba",
        EventKind.Vote => "Pemungutan suara",
        EventKind.Statement => "Pernyataan resmi",
        _ => "Peristiwa",
    };

    public override string Kind(NameKind kind) => kind switch
    {
        NameKind.Person => "orang",
        NameKind.Organization => "lembaga",
        _ => "tempat",
    };

    public override string Status(EventKind kind, EventStatus status) => status switch
    {
        EventStatus.Held when kind is EventKind.Agreement => "disepakati",
        EventStatus.Planned => "direncanakan",
        EventStatus.Held => "terlaksana",
        EventStatus.Cancelled => "dibatalkan",
        _ => "menurut klaim",
    };

    public override string Modified(FigureModifier modifier, string number) => modifier switch
    {
        FigureModifier.About => $"sekitar {number}",
        FigureModifier.AtLeast => $"sedikitnya {number}",
        FigureModifier.MoreThan => $"lebih dari {number}",
        FigureModifier.AtMost => $"hingga {number}",
        FigureModifier.LessThan => $"kurang dari {number}",
        _ => number,
    };

    public override string Range(string lower, string upper) => $"{lower} sampai {upper}";

    public override string Statements(int count) => $"{Number(count)} pernyataan";

    public override string Articles(int count) => $"{Number(count)} artikel";

    public override string Mentions(int count) => $"{Number(count)} sebutan";

    public override string Spellings(string forms) => $"juga ditulis {forms}";

    public override string Limits(string? source, string? language, DateOnly? since, DateOnly? until)
    {
        string?[] limits =
        [
            since is { } from ? $"sejak {Day(from)}" : null,
            until is { } to ? $"sampai {Day(to)}" : null,
            source is null ? null : $"dari {source}",
            language is null ? null : $"artikel berbahasa {(language == "id" ? Commands.LanguageIndonesian : Commands.LanguageEnglish)}",
        ];
        return string.Join(", ", limits.Where(static limit => limit is not null));
    }

    public override string LeadPassage => "Teras berita";

    public override string StatementsHeading => "Pernyataan";

    public override string EventsHeading => "Peristiwa";

    public override string WhoHeading => "Siapa";

    public override string WhenAndWhereHeading => "Kapan dan di mana";

    public override string AgreedHeading => "Yang ditandatangani atau dijanjikan";

    public override string SaysHeading(string person) => $"Kata {person}";

    public override string OthersHeading => "Kata pihak lain";

    public override string OtherMeetingsHeading => "Pertemuan lain";

    public override string Measure(string unit) => unit switch
    {
        "%" => "persentase",
        "x" => "kelipatan",
        _ => $"uang ({unit})",
    };

    public override string Example(string line) => $"Contoh: {line}";

    public override string Purpose => "Menjawab pertanyaan tentang berita dengan kutipan persis dari artikelnya, masing-masing dengan sumber.";

    public override string StillLoading(int articles) =>
        $"Artikel masih dibaca. Jawaban ini dari {Number(articles)} artikel yang sudah siap.";

    public override string Memory(int passages, long textBytes, long indexBytes) =>
        $"{Number(passages)} penggalan; teks {Bytes(textBytes)}, indeks {Bytes(indexBytes)}.";

    public override string KeptAnalyses(int articles, long bytes) => $"Disimpan untuk penyalaan berikutnya: {Number(articles)} analisis, {Bytes(bytes)}.";

    public override string Holdings(int articles, int statements, int figures, int events) =>
        $"{Articles(articles)}, {Statements(statements)}, {Number(figures)} angka, {Number(events)} peristiwa.";

    public override string WhoTitle(string? person, string? topic) => (person, topic) switch
    {
        (null, _) => $"Kata siapa tentang “{topic}”",
        (_, null) => $"Pernyataan {person}",
        _ => $"Pernyataan {person} tentang “{topic}”",
    };

    public override string SpeakersTitle => "Siapa saja yang berbicara";

    public override string FiguresTitle(string? topic, string? by) =>
        $"Angka{(topic is null ? "" : $" tentang “{topic}”")}{(by is null ? "" : $" menurut {by}")}";

    public override string SummitTitle(string? topic, string? place) =>
        $"Pertemuan{(topic is null ? "" : $": {topic}")}{(place is null ? "" : $" di {place}")}";

    public override string SearchTitle(string words) => $"Hasil pencarian: {words}";

    public override string ArticleTitle(int number) => $"Artikel {number}";

    public override string SourcesTitle(int articles, int outlets) => $"{Articles(articles)} dari {Number(outlets)} media";

    public override string PeopleTitle(string? name) => name is null ? "Nama dalam berita" : $"Nama: {name}";

    public override string HelpTitle => "Perintah";

    public override string AboutTitle => "BriefingBot";

    public override string WhichTitle(string name) => $"“{name}” yang mana?";

    public override string Which(string name) => $"Beberapa nama cocok dengan “{name}”. Ulangi dengan salah satu nama lengkap ini:";

    public override string Namesakes(string name, string roles) => $"Mungkin beberapa orang bernama {name}: {roles}.";

    public override string UnknownOutlet(string name, string known) => $"Tidak ada media “{name}”. Yang ada: {known}.";

    public override string UnknownName(string name) => $"Tidak ada “{name}” dalam berita.";

    public override string DidYouMean(string names) => $"Mungkin maksud Anda: {names}?";

    public override string NothingFound => "Tidak ada yang cocok.";

    public override string WithoutTopic(Total count, string command) => $"Tanpa topik ada {Amount(count)}: {command}";

    public override string WithoutLimits(Total count, string command) => $"Tanpa batasan tanggal, media, bahasa dan jenis ada {Amount(count)}: {command}";

    public override string OnTopicByAnyone(Total count, string command) => $"Dari pembicara lain ada {Amount(count)}: {command}";

    public override string NamedOnly(string name, int articles, string command) =>
        $"{name} disebut dalam {Articles(articles)}, tetapi tidak ada pernyataannya di sana: {command}";

    public override string PassagesInstead(Total count, string command) => $"Ada {Amount(count)} bagian berita yang memuatnya: {command}";

    public override string SomeWordsOnly => "Tidak ada bagian yang memuat semua kata; ini yang memuat sebagian.";

    public override string EmptyLibrary => "Belum ada artikel. Taruh berkas .txt, .md atau .html di folder artikel.";

    public override string OpenStatements(int count) => $"{Statements(count)} tanpa pembicara yang disebut jelas.";

    public override string Differing(string values) => $"Angkanya berbeda-beda: {values}";

    public override string OnlyFirst(int shown, Total found) => $"Ada {Amount(found)}; yang dibandingkan {Number(shown)} yang terbaru atau paling sesuai. Persempit dengan topik.";

    public override string Rejected(int count) => $"{Number(count)} berkas ditolak.";

    public override string RejectedHeading => "Berkas yang ditolak";

    public override string UnknownCommand(string name, string? nearest) => nearest is null
        ? $"Tidak ada perintah /{name}. Semua perintah: /help"
        : $"Tidak ada perintah /{name}. {DidYouMean(nearest)} Semua perintah: /help";

    public override string UnknownOption(string name, string nearest) => $"Tidak ada pilihan “{name}:” pada perintah ini. {DidYouMean(nearest)}";

    public override string NotADate(string value) =>
        $"“{value}” tidak terbaca sebagai tanggal. Contoh: 2024-06-18, 18 Juni 2024, kemarin, minggu lalu.";

    public override string SinceAfterUntil => "Tanggal “sejak” berada setelah tanggal “sampai”.";

    public override string NotAChoice(string value, string choices) => $"“{value}” bukan pilihan. Yang ada: {choices}.";

    public override string NotANumber(string value, int least, int greatest) => $"“{value}” tidak cocok: isi bilangan bulat dari {least} sampai {greatest}.";

    public override string TooLong(int most) => $"Perintah terlalu panjang. Paling banyak {Number(most)} huruf.";

    public override string NotAPage(string value) => $"“{value}” bukan nomor halaman. Contoh: page:2";

    public override string NothingMore => "Tidak ada lanjutan. Ajukan perintah lain dulu; /help menjelaskan semuanya.";

    public override string WordsNeeded(string example) => $"Tulis apa yang dicari, misalnya: {example}";

    public override string NoSuchArticle(string value) => $"Tidak ada artikel “{value}”. Daftar artikel: /sources";

    public override string Failed(string id) => $"Terjadi kesalahan pada bot. Sampaikan nomor {id} kepada pengelola.";

    public override string GreetingTitle => "Halo!";

    public override string TryThese => "Coba salah satu perintah ini; /help menampilkan semuanya.";

    public override string PreviousPageLabel => "◀";

    public override string NextPageLabel => "▶";

    public override string ContextTitle => "Dalam konteks";

    public override string ContextGone => "Artikelnya sudah berubah atau tidak ada lagi. Tanyakan lagi untuk melihat yang terbaru.";

    public override string Expired => "Tombol ini sudah kedaluwarsa. Tanyakan lagi.";

    public override string GroupGreeting => "Halo! Saya menjawab pertanyaan tentang berita dengan kutipan persis. /help menjelaskan caranya.";

    public override string NotYours => "Jawaban ini milik orang lain. Ajukan sendiri untuk membuka halamannya.";

    public override string SaidTitle => "Siapa yang mengatakannya?";

    public override string SaidNowhere => "Tidak ada artikel yang memuat kata-kata ini.";

    public override string SaidTooLittle(int least) => $"Terlalu pendek untuk dikenali. Perlu sedikitnya {Number(least)} kata berurutan dari kutipannya.";

    public override string SaidByUnknown => "Kata-kata ini ada dalam berita, tetapi bot tidak tahu siapa yang mengatakannya.";

    public override string SaidBySeveral => "Beberapa pihak disebut mengatakannya.";

    public override string LanguageTitle => "Bahasa";

    public override string LanguageSet => "Mulai sekarang jawaban di sini berbahasa Indonesia.";

    public override string LanguageFollowsUser => "Mulai sekarang setiap orang di sini dijawab dalam bahasanya sendiri.";

    public override string LanguageNow => "Pilih salah satu: /language id, /language en, atau /language auto untuk mengikuti setiap pengguna.";

    public override string NotAllowed => "Hanya pengelola kanal ini yang boleh melakukannya. Mintalah kepada salah satu administratornya.";

    public override string ChannelLeft => "Bot dikeluarkan dari kanal ini, atau kanalnya sudah tidak ada.";

    public override string PausedTitle => "Langganan dihentikan sementara";

    public override string PausedNotice(string names, string channel, string reason) =>
        $"{names}: dihentikan sementara karena tidak ada lagi yang dapat dikirim ke {channel}. Keterangan platform: {reason}";

    public override string OnlyInChat => "Perintah ini hanya berlaku di dalam percakapan.";
}
