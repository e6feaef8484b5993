using System.Globalization;

namespace BriefingBot.Proofs.Keeping;

/// <summary>
/// A folder of articles that come, change, are copied, renamed and removed. Few people say much, several share a surname, and outlets
/// tell of the same meetings, so that a change of one article changes what others are indexed by.
/// </summary>
internal sealed class ChangingNews(string folder, Random random)
{
    public const int MostArticles = 160;

    private static readonly string[] Given = ["Darto", "Laksmi", "Bonar", "Sekar", "Ruben", "Tirta", "Maura", "Joko", "Elin", "Hasan", "Nadia", "Wira"];
    private static readonly string[] Family = ["Halim", "Prasaja", "Wibawa", "Sentosa", "Morrow", "Kelana"];
    private static readonly string[] Roles = ["Gubernur", "Menteri Perhubungan", "Direktur", "Juru bicara", "Wali Kota"];
    private static readonly string[] Offices = ["governor", "transport minister", "director", "spokesman", "mayor"];
    private static readonly string[] Places = ["Muara Tenang", "Tanjung Beringin", "Kota Lama", "Pulau Garam", "Bukit Cemara"];
    private static readonly string[] Goods = ["kapal", "karung beras", "rumah", "perahu", "kontainer", "tenda"];
    private static readonly string[] Wares = ["ships", "bags of rice", "houses", "boats", "containers", "tents"];
    private static readonly string[] Outlets = ["Harian Contoh", "Kabar Muara", "The Sample Post", "Warta Bukit"];

    private int _last;

    public IEnumerable<string> Files => Directory.EnumerateFiles(folder);

    /// <summary>Questions whose answers have an order of their own; some are other ones each time.</summary>
    public IEnumerable<string> Questions() =>
    [
        "/who", "/figures", "/summit", "/people", "/sources", "/quotes",
        .. Enumerable.Range(0, 3).SelectMany(_ => (string[])
        [
            $"/who {Pick(Given)} {Pick(Family)}", $"/who {Pick(Family)}", $"/who source:\"{Pick(Outlets)}\" since:2024-06-05 until:2024-06-20",
            $"/summit {Pick(Family)}", $"/summit place:\"{Pick(Places)}\"", $"/people {Pick(Given)}", $"/article {random.Next(1, MostArticles)}",
        ]),
    ];

    /// <summary>Questions whose answers have the best first.</summary>
    public IEnumerable<string> Searches() =>
    [
        "/search kapal", "/search \"akan tiba\"", "/article bantuan",
        .. Enumerable.Range(0, 3).SelectMany(_ => (string[])
        [
            $"/who topic:{Pick(Goods).Split(' ')[0]}", $"/who topic:{Pick(Wares).Split(' ')[0]} source:\"{Pick(Outlets)}\"", $"/figures {Pick(Goods)}",
            $"/figures {Pick(Places)}", $"/search {Pick(Family)} {Pick(Goods)}", $"/search {Pick(Wares)} since:2024-06-05 until:2024-06-20", $"/article {Pick(Goods)}",
        ]),
    ];

    /// <summary>Does one thing to the folder.</summary>
    public void Change()
    {
        string[] files = [.. Files];
        if (files.Length < MostArticles / 2)
            Write();
        else if (files.Length > MostArticles)
            File.Delete(Pick(files));
        else
            ChangeOne(Pick(files));
    }

    private void ChangeOne(string file)
    {
        switch (random.Next(10))
        {
            case < 4:
                Write();
                break;
            case 4:
                File.WriteAllText(file, Article());
                break;
            case 5:
                File.AppendAllText(file, $"\n\n{Paragraph()}\n");
                break;
            case 6:
                File.Move(file, NextFile());
                break;
            case 7:
                string text = File.ReadAllText(file);
                File.WriteAllText(NextFile(), text.Replace($"source: {Outlets[0]}", $"source: {Outlets[^1]}", StringComparison.Ordinal));
                break;
            case 8:
                File.WriteAllText(file, "");
                break;
            default:
                File.Delete(file);
                break;
        }
    }

    private void Write() => File.WriteAllText(NextFile(), Article());

    private string NextFile() => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{random.Next(1_000):D3}-{++_last:D6}.md"));

    private string Article()
    {
        string paragraphs = string.Join("\n\n", Enumerable.Range(0, random.Next(2, 6)).Select(_ => Paragraph()));
        string day = string.Create(CultureInfo.InvariantCulture, $"2024-06-{random.Next(1, 29):D2}");
        return $"---\ntitle: Bantuan {Number()} {Pick(Goods)} untuk {Pick(Places)}\nsource: {Pick(Outlets)}\npublished: {day}\n---\n\n{paragraphs}\n";
    }

    private string Paragraph() => random.Next(7) switch
    {
        0 => $"{Pick(Roles)} {Pick(Places)} {Person()} mengatakan {Number()} {Pick(Goods)} akan tiba di {Pick(Places)} pekan depan.",
        1 => $"\"Kami masih menunggu {Number()} {Pick(Goods)} dari {Pick(Places)},\" kata {Person()}. Jalan ke dermaga sudah dibuka lagi.",
        2 => $"Sebanyak {Number()} {Pick(Goods)} rusak di {Pick(Places)}, menurut {Pick(Roles)} {Person()}.",
        3 => $"Presiden {Person()} bertemu Perdana Menteri {Person()} di {Pick(Places)} pada {random.Next(1, 29)} Juni 2024 untuk membahas {Pick(Goods)}.",
        4 => $"{Person()}, the {Pick(Offices)} of {Pick(Places)}, said {Number()} {Pick(Wares)} would reach the harbour next week.",
        5 => $"President {Person()} met Prime Minister {Person()} in {Pick(Places)} on June {random.Next(1, 29)}, 2024.",
        _ => $"\"We counted {Number()} {Pick(Wares)} before the rain,\" {Person()} said. The road to {Pick(Places)} is open again.",
    };

    private string Person() => $"{Pick(Given)} {Pick(Family)}";

    private string Number() => random.Next(2, 900).ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
