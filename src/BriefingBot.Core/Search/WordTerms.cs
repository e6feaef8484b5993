using System.Collections.Concurrent;

namespace BriefingBot.Core.Search;

/// <summary>The index terms of a word: itself and its stems. News repeats its words, so the terms of recent words are kept.</summary>
internal static class WordTerms
{
    /// <summary>More words than the news of a language has; hostile texts make the store begin anew rather than grow.</summary>
    private const int MostKept = 100_000;

    private static readonly ConcurrentDictionary<string, string[]> Kept = new(StringComparer.Ordinal);

    /// <param name="word">Folded.</param>
    public static string[] Of(string word)
    {
        if (Kept.TryGetValue(word, out string[]? terms))
            return terms;

        var stems = new List<string>(4);
        Stems.AddTo(stems, word);
        terms = [word, .. stems.Distinct(StringComparer.Ordinal).Select(Terms.Stem)];
        if (Kept.Count >= MostKept)
            Kept.Clear();
        Kept[word] = terms;
        return terms;
    }
}
