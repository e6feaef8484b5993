using System.Globalization;
using BriefingBot.Benchmarks.Index;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Benchmarks.Library;

/// <summary>
/// Invented news as it is after analysis, in two languages: people who are named more or less often, with offices and organizations,
/// what they say, figures, meetings, outlets and days over three years. Any article can be made on its own, and is always the same.
/// </summary>
internal sealed class SyntheticLibrary
{
    public const int People = 20_000;

    private const int Organizations = 1_500;
    private const int Places = 600;
    private const int OutletCount = 60;
    private const int Days = 1_100;

    private static readonly DateOnly FirstDay = new(2023, 1, 1);

    private static readonly string[] Goods = ["karung beras", "rumah", "kapal", "sekolah", "warga", "kontainer", "jembatan", "perahu", "hektare sawah", "tenda"];

    private readonly SyntheticCorpus _words = new();

    public static string[] RolesById => ["menteri", "gubernur", "wali kota", "direktur", "juru bicara", "presiden", "peneliti", "kepala dinas"];

    public static string[] RolesByEn => ["minister", "governor", "mayor", "director", "spokesman", "president", "researcher", "chief"];

    /// <summary>A name of two or three words; some share a surname, a few have a namesake.</summary>
    public string Person(int person)
    {
        string first = Capital(_words.Indonesian.Form(200_000 + (person % 900))), last = Capital(_words.Indonesian.Form(300_000 + (person % 4_001)));
        return person % 5 == 0 ? $"{first} {Capital(_words.Indonesian.Form(200_000 + (person % 77)))} {last}" : $"{first} {last}";
    }

    public string Organization(int organization) => $"Badan {Capital(_words.Indonesian.Form(400_000 + organization))}";

    public string Place(int place) => Capital(_words.Indonesian.Form(500_000 + place));

    public string Outlet(int outlet) => $"Kabar {Capital(_words.Indonesian.Form(600_000 + outlet))}";

    public string Word(Random random, bool english) => (english ? _words.English : _words.Indonesian).Word(random);

    /// <summary>Low numbers are far more frequent, as in the news.</summary>
    public static int Zipf(Random random, int count) => (int)(Math.Pow(count, random.NextDouble()) - 1);

    public static DateOnly Day(Random random) => FirstDay.AddDays(random.Next(Days));

    /// <summary>Its text, and what was understood of it.</summary>
    public AnalyzedArticle Article(int number)
    {
        var random = new Random(unchecked((number * 0x5851F42D) + 17));
        bool english = random.Next(10) >= 7;
        DateOnly day = Day(random);
        var writer = new SyntheticArticle(this, random, english, day);
        for (int paragraph = random.Next(5, 9); paragraph > 0; paragraph--)
            writer.Paragraph(Goods[random.Next(Goods.Length)]);
        return writer.ToArticle(
            new ArticleId($"/articles/{number:D7}.txt"), string.Create(CultureInfo.InvariantCulture, $"{number:D7}.txt"), Outlet(Zipf(random, OutletCount)));
    }

    public string RandomPerson(Random random) => Person(Zipf(random, People));

    public string RandomOrganization(Random random) => Organization(Zipf(random, Organizations));

    public string RandomPlace(Random random) => Place(Zipf(random, Places));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
