using BriefingBot.Core.Languages;

namespace BriefingBot.Core.Search;

/// <summary>
/// Light stemming of folded words without a dictionary: each word has a few candidate stems, itself and its synonyms among
/// them, and two words are related if they share one. Prefixes that swallow a letter give several candidates, so that <c>mengirim</c> meets
/// <c>kirim</c> without <c>menyerang</c> meeting <c>perang</c>.
/// </summary>
public static class Stems
{
    private const int ShortestStem = 4;
    private const int LongestWord = 24;

    /// <summary>Prefixes of Indonesian and the letters that may have stood in place of their last consonant, before a vowel.</summary>
    private static readonly (string Prefix, string Swallowed)[] NasalPrefixes =
    [
        ("meny", "s"), ("meng", "k"), ("mem", "pm"), ("men", "tn"), ("peny", "s"), ("peng", "k"), ("pem", "pm"), ("pen", "tn"),
    ];

    private static readonly string[] PlainPrefixes = ["memper", "diper", "ber", "ter", "per", "me", "di"];

    /// <summary>Prefixes that many plain words seem to begin with (<c>perang</c>, <c>serang</c>), so that more must be left of them.</summary>
    private static readonly string[] WeakPrefixes = ["pe", "ke", "se"];

    /// <summary>Adds the candidate stems of a word and the words that mean the same; the word itself is the first.</summary>
    public static void AddTo(List<string> stems, string word)
    {
        int first = stems.Count;
        stems.Add(word);
        if (word.Length > ShortestStem && word.Length <= LongestWord && !char.IsAsciiDigit(word[0]))
        {
            AddEnglish(stems, word);
            AddIndonesian(stems, word);
        }

        int end = stems.Count;
        for (int i = first; i < end; i++)
            AddSynonyms(stems, stems[i]);
    }

    /// <summary>One form for a word and its synonyms: what stands for them, else the word.</summary>
    public static string Plainest(string word)
    {
        var stems = new List<string>(4);
        AddTo(stems, word);
        foreach (string stem in stems)
        {
            foreach (LanguageProfile language in LanguageCatalog.All)
            {
                if (language.Lexicon.Find(stem)?.ValueIn(WordClass.Synonym) is { } synonym)
                    return synonym;
            }
        }

        return word;
    }

    private static void AddSynonyms(List<string> stems, string word)
    {
        foreach (LanguageProfile language in LanguageCatalog.All)
        {
            if (language.Lexicon.Find(word) is { } lexeme && lexeme.Is(WordClass.Synonym) && !stems.Contains(lexeme.ValueIn(WordClass.Synonym)!))
                stems.Add(lexeme.ValueIn(WordClass.Synonym)!);
        }
    }

    private static void AddIndonesian(List<string> stems, string word)
    {
        string bare = Without(Without(word, "lah", "kah", "pun"), "nya", "ku", "mu");
        AddWithoutPrefix(stems, bare);
        if (bare != word)
            stems.Add(bare);
        if (Without(bare, "kan") is { } causative && causative != bare)
            AddWithoutPrefix(stems, causative);
        if (Without(bare, "an") is { } noun && noun != bare)
        {
            stems.Add(noun);
            AddWithoutPrefix(stems, noun);
        }

        if (bare.EndsWith('i') && (bare.StartsWith("me", StringComparison.Ordinal) || bare.StartsWith("di", StringComparison.Ordinal)))
            AddWithoutPrefix(stems, bare[..^1]);
    }

    private static void AddWithoutPrefix(List<string> stems, string word)
    {
        foreach ((string prefix, string swallowed) in NasalPrefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal))
                continue;

            string rest = word[prefix.Length..];
            if (rest.Length >= ShortestStem - 1 && IsVowel(rest[0]))
            {
                foreach (char letter in swallowed)
                    stems.Add(letter + rest);
            }

            if (rest.Length >= ShortestStem)
                stems.Add(rest);
            return;
        }

        string? prefixed = Array.Find(PlainPrefixes, prefix => LeavesStem(prefix, ShortestStem)) ??
            Array.Find(WeakPrefixes, prefix => LeavesStem(prefix, ShortestStem + 1));
        if (prefixed is not null)
            stems.Add(word[prefixed.Length..]);

        bool LeavesStem(string prefix, int shortest) => word.StartsWith(prefix, StringComparison.Ordinal) && word.Length - prefix.Length >= shortest;
    }

    private static void AddEnglish(List<string> stems, string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal))
            stems.Add(string.Concat(word.AsSpan(0, word.Length - 3), "y"));
        else if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            stems.Add(word[..^1]);

        foreach (string ending in (ReadOnlySpan<string>)["ed", "ing"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 3)
                continue;

            string stem = word[..^ending.Length];
            stems.Add(stem);
            stems.Add(stem + "e");
            if (stem[^1] == stem[^2])
                stems.Add(stem[..^1]);
        }

        if (word.EndsWith("ment", StringComparison.Ordinal) && word.Length > 7)
            stems.Add(word[..^4]);
    }

    private static string Without(string word, params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= ShortestStem)
                return word[..^ending.Length];
        }

        return word;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
