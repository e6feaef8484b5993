using System.Collections.Frozen;

namespace BriefingBot.Core.Text;

/// <summary>
/// Takes particles, possessives, suffixes and prefixes off Indonesian words, in the order of Tala 2003, "A Study of Stemming Effects on
/// Information Retrieval in Bahasa Indonesia". Nothing is taken off that would leave less than two syllables. The language's root words end the stripping
/// where a word only looks affixed (<c>menteri</c>), and tell which letter a nasal prefix swallowed (<c>mengirim</c>, <c>kirim</c>).
/// </summary>
/// <param name="roots">Words that end the stripping.</param>
public sealed class IndonesianStemmer(FrozenSet<string> roots) : IStemmer
{
    private const int FewestSyllables = 2;

    private static readonly string[] Particles = ["lah", "kah", "tah", "pun"];
    private static readonly string[] Possessives = ["nya", "ku", "mu"];
    private static readonly string[] Suffixes = ["kan", "an", "i"];

    /// <summary>Behind the prefixes of nouns: the k of <c>penembakan</c> is the root's.</summary>
    private static readonly string[] NounSuffixes = ["an"];
    private static readonly string[] NasalPrefixes = ["meny", "meng", "men", "mem", "me", "peny", "peng", "pen", "pem"];
    private static readonly string[] PlainPrefixes = ["di", "ter", "ke", "se", "ber", "bel", "per", "pel", "be", "pe"];

    /// <summary>Those that another prefix may stand before: <c>di-per-banding-kan</c>.</summary>
    private static readonly string[] InnerPrefixes = ["ter", "ke", "ber", "bel", "per", "pel", "be", "pe"];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _roots = roots.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        word.CopyTo(stem);
        int whole = WithoutAny(stem[..word.Length], Particles);
        whole = WithoutAny(stem[..whole], Possessives);
        bool isNoun = word.StartsWith("ke") || word.StartsWith("pe");
        int length = WithoutPrefix(stem[..whole]);
        bool wasPrefixed = length < whole;
        length = WithoutAny(stem[..length], wasPrefixed && isNoun ? NounSuffixes : Suffixes);
        if (IsRoot(stem[..length]))
            return length;
        return wasPrefixed ? WithoutPlainPrefix(stem[..length], InnerPrefixes) : WithoutPrefix(stem[..length]);
    }

    /// <summary>The ending that leaves a root goes first, else the first that leaves enough.</summary>
    private int WithoutAny(ReadOnlySpan<char> word, string[] endings)
    {
        if (IsRoot(word))
            return word.Length;

        int length = word.Length;
        foreach (string ending in endings)
        {
            ReadOnlySpan<char> rest = word[..^Math.Min(ending.Length, word.Length)];
            if (!word.EndsWith(ending, StringComparison.Ordinal) || !CanStand(rest) || (ending == "i" && rest[^1] == 'a'))
                continue;
            if (IsRoot(rest))
                return rest.Length;
            length = length == word.Length ? rest.Length : length;
        }

        return length;
    }

    /// <summary>Moves what is left to the front and returns its length.</summary>
    private int WithoutPrefix(Span<char> word)
    {
        if (IsFormOfRoot(word))
            return word.Length;

        foreach (string prefix in NasalPrefixes)
        {
            if (word.StartsWith(prefix) && WithoutNasal(word, prefix.Length) is var length && length < word.Length)
                return length;
        }

        return WithoutPlainPrefix(word, PlainPrefixes);
    }

    private static int WithoutPlainPrefix(Span<char> word, string[] prefixes)
    {
        foreach (string prefix in prefixes)
        {
            if (!word.StartsWith(prefix) || !CanStand(word[prefix.Length..]) || !FitsPrefix(prefix, word[prefix.Length]))
                continue;
            word[prefix.Length..].CopyTo(word);
            return word.Length - prefix.Length;
        }

        return word.Length;
    }

    /// <summary>A nasal before a vowel has swallowed a consonant, or was only put there; a root word decides, else the usual.</summary>
    private int WithoutNasal(Span<char> word, int prefix)
    {
        if (word.Length <= prefix || !CanStand(word[prefix..]))
            return word.Length;

        char next = word[prefix];
        char swallowed = word[prefix - 1] switch { 'm' => 'p', 'n' => 't', 'y' => 's', 'g' => 'k', _ => '\0' };
        if (swallowed == '\0')
            return next is 'l' or 'm' or 'n' or 'r' or 'w' or 'y' && IsVowel(word, prefix + 1) ? Keep(word, prefix) : word.Length;
        if (!IsVowel(word, prefix))
            return FitsNasal(word[prefix - 1], next) ? Keep(word, prefix) : word.Length;

        char nasal = word[prefix - 1];
        if (IsFormOfRoot(word[(prefix - 1)..]))
            return Keep(word, prefix - 1);
        if (nasal == 'g' && IsFormOfRoot(word[prefix..]))
            return Keep(word, prefix);

        word[prefix - 1] = swallowed;
        return Keep(word, nasal != 'g' || next == 'e' || IsFormOfRoot(word[(prefix - 1)..]) ? prefix - 1 : prefix);
    }

    private static int Keep(Span<char> word, int from)
    {
        word[from..].CopyTo(word);
        return word.Length - from;
    }

    private static bool FitsNasal(char nasal, char next) => nasal switch
    {
        'm' => next is 'b' or 'p' or 'f' or 'v',
        'n' => next is 'c' or 'd' or 'j' or 't' or 's' or 'z',
        'g' => next is 'g' or 'h' or 'k',
        _ => false,
    };

    /// <summary>The short forms of prefixes stand before few letters only.</summary>
    private static bool FitsPrefix(string prefix, char next) => prefix switch
    {
        "bel" or "pel" => next == 'a',
        "be" => next is 'k' or 'r',
        "pe" => next is 'l' or 'm' or 'n' or 'r' or 'w' or 'y' or 't' or 's' or 'd',
        _ => true,
    };

    private bool IsFormOfRoot(ReadOnlySpan<char> word) => IsRoot(word) || IsRoot(word[..WithoutAny(word, Suffixes)]);

    private bool IsRoot(ReadOnlySpan<char> word) => _roots.Contains(word);

    private static bool CanStand(ReadOnlySpan<char> word)
    {
        int syllables = 0;
        for (int i = 0; i < word.Length; i++)
            syllables += IsVowel(word, i) ? 1 : 0;
        return syllables >= FewestSyllables && word.Length >= 3;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) => at < word.Length && word[at] is 'a' or 'e' or 'i' or 'o' or 'u';
}
