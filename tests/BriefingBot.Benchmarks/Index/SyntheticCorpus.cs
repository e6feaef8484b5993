using BriefingBot.Core.Indexing;
using BriefingBot.Core.Languages;

namespace BriefingBot.Benchmarks.Index;

/// <summary>
/// Articles of about ten passages in two invented languages, with names of people and numbers among the words. Any article can be made
/// on its own, and is always the same.
/// </summary>
internal sealed class SyntheticCorpus
{
    private const int People = 4_000;
    private const int MeanLogLength = 41;
    private const double LogLengthSpread = 0.43;

    private static readonly DateTimeOffset FirstDay = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly (string First, string Last)[] _people = new (string, string)[People];

    public SyntheticCorpus()
    {
        var random = new Random(20_240_618);
        for (int person = 0; person < People; person++)
            _people[person] = (Indonesian.Form(200_000 + random.Next(900)), Indonesian.Form(300_000 + random.Next(3_000)));
    }

    public SyntheticLanguage Indonesian { get; } = new(
        "id", LanguageCatalog.Indonesian.Stemmer, ["me", "di", "ber", "ter", "pe", "ke", ""], ["", "", "kan", "an", "nya", "i"]);

    public SyntheticLanguage English { get; } = new(
        "en", LanguageCatalog.English.Stemmer, ["", "", "", "re", "un"], ["s", "ed", "ing", "s", "er", "ly"]);

    public Bundle Article(int number)
    {
        var random = new Random(unchecked(number * 0x5851F42D));
        SyntheticLanguage language = random.Next(10) < 7 ? Indonesian : English;
        string outlet = $"outlet:{(int)(Math.Pow(random.NextDouble(), 2) * 40)}";
        int person = Person(random);
        var passages = new IndexDocument[random.Next(6, 15)];
        for (int i = 0; i < passages.Length; i++)
        {
            string[] keywords = [outlet, $"language:{language.Name}", $"kind:{random.Next(4)}", $"person:{(random.Next(2) == 0 ? person : Person(random))}"];
            passages[i] = new IndexDocument([new IndexField(Text(language, person, random))], language.Stemmer, [.. keywords], (byte)random.Next(256));
        }

        DateTimeOffset date = FirstDay.AddMinutes((number * 40.0) + random.Next(2_000));
        return new Bundle(number, date, [.. passages]);
    }

    public string FullName(Random random) => FullName(Person(random));

    public static string Number(Random random) => random.Next(3) switch
    {
        0 => $"{random.Next(1990, 2027)}",
        1 => $"{random.Next(100)}",
        _ => $"{random.Next(1, 1_000) * (int)Math.Pow(10, random.Next(5))}",
    };

    private string FullName(int person) => $"{_people[person].First} {_people[person].Last}";

    private static int Person(Random random) => (int)(Math.Pow(People, random.NextDouble()) - 1);

    private string Text(SyntheticLanguage language, int person, Random random)
    {
        double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        int length = Math.Clamp((int)(MeanLogLength * Math.Exp(normal * LogLengthSpread)), 6, 200);
        var words = new List<string>(length);
        while (words.Count < length)
        {
            words.Add(random.Next(1_000) switch
            {
                < 15 => FullName(person),
                < 25 => FullName(Person(random)),
                < 50 => Number(random),
                < 100 when words.Count > 0 => words[random.Next(words.Count)],
                _ => language.Word(random),
            });
        }

        return string.Join(' ', words);
    }
}
