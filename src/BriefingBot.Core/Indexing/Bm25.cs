namespace BriefingBot.Core.Indexing;

/// <summary>
/// Okapi BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework") with one change: the length is weighed against
/// a fixed pivot instead of the mean of the collection, so that an impact never changes once it is stored.
/// </summary>
public static class Bm25
{
    /// <summary>How soon further occurrences stop to count.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much of the length is held against a document; 0 to 1.</summary>
    public const float B = 0.75f;

    /// <summary>The length, in words, that is neither held against a document nor in its favour.</summary>
    public const float PivotLength = 45;

    /// <summary>An occurrence of a form counts this much for its stem, so that the exact form ranks above its relatives.</summary>
    public const float StemFrequency = 0.5f;

    /// <summary>The impact that no frequency reaches.</summary>
    public const float Ceiling = K1 + 1;

    /// <summary>What a word's occurrences are worth in a document, before the rarity of the word: above 0, below <see cref="Ceiling"/>.</summary>
    /// <param name="frequency">Occurrences, weighted by field and by stem.</param>
    /// <param name="length">Words of the document, all fields together.</param>
    public static float Impact(float frequency, int length) =>
        frequency * Ceiling / (frequency + (K1 * (1 - B + (B / PivotLength * length))));

    /// <summary>The rarity of a word: above 0 even for a word that every document has.</summary>
    public static double Rarity(long documents, long containing) =>
        Math.Log(1 + ((documents - containing + 0.5) / (containing + 0.5)));
}
