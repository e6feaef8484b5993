using BriefingBot.Core.Text;

namespace BriefingBot.Benchmarks.Index;

/// <summary>
/// Invented words with the statistics of a language: frequencies fall with the rank as Zipf and Mandelbrot found, and faster behind the
/// core vocabulary (Ferrer i Cancho and Solé 2001), so that the vocabulary goes on growing with the text. A third of the words are
/// affixed forms of others.
/// </summary>
internal sealed class SyntheticLanguage(string name, IStemmer stemmer, string[] prefixes, string[] suffixes)
{
    private const double Offset = 2.7;
    private const double CoreVocabulary = 2_000;
    private const double TailExponent = 1.3;
    private const int FirstAffixed = 50;
    private const int Remembered = 1 << 20;
    private const string Consonants = "bcdghjklmnprstwy";
    private const string Vowels = "aaeiiou";
    private const string Closers = "nrsktlmhg";

    private static readonly double CoreMass = Math.Log((CoreVocabulary + Offset) / (1 + Offset));

    private readonly string?[] _forms = new string?[Remembered];

    public string Name => name;

    public IStemmer Stemmer => stemmer;

    public string Word(Random random) => Form(Rank(random));

    public string Form(int rank)
    {
        if (rank >= Remembered)
            return MakeForm(rank);
        return _forms[rank] ??= MakeForm(rank);
    }

    private static int Rank(Random random)
    {
        double share = random.NextDouble() * (CoreMass + (1 / TailExponent));
        if (share < CoreMass)
            return (int)(((1 + Offset) * Math.Exp(share)) - Offset);
        return (int)Math.Min(1e9, CoreVocabulary * Math.Pow(1 - random.NextDouble(), -1 / TailExponent));
    }

    private string MakeForm(int rank)
    {
        var random = new Random(HashCode(rank));
        if (rank < FirstAffixed || random.Next(3) > 0)
            return Root(rank);

        string root = Root((int)(rank * random.NextDouble()));
        return prefixes[random.Next(prefixes.Length)] + root + suffixes[random.Next(suffixes.Length)];
    }

    private string Root(int rank)
    {
        var random = new Random(HashCode(~rank));
        int syllables = rank < 20 ? 1 : rank < 3_000 ? 2 : 2 + random.Next(3);
        Span<char> word = stackalloc char[16];
        int length = 0;
        for (int i = 0; i < syllables; i++)
        {
            word[length++] = Consonants[random.Next(Consonants.Length)];
            word[length++] = Vowels[random.Next(Vowels.Length)];
            if (random.Next(3) == 0)
                word[length++] = Closers[random.Next(Closers.Length)];
        }

        return word[..length].ToString();
    }

    private int HashCode(int rank) => unchecked((rank * 0x2C1B3C6D) ^ (name[0] * 0x297A2D39));
}
