namespace BriefingBot.Core.Indexing.Storage;

/// <summary>
/// A document and the impact of a term in it, in one word: 20 bits and 12 bits. The words of a list ascend as its documents do.
/// </summary>
internal static class Posting
{
    public const int ImpactBits = 12;
    public const int MaxImpact = (1 << ImpactBits) - 1;

    /// <summary>A window less than 20 bits could number, so that the end of the last window fits in a word.</summary>
    public const int MaxDocuments = (1 << (32 - ImpactBits)) - 4096;

    private const float Steps = MaxImpact / Bm25.Ceiling;

    public static uint Pack(int document, int impact) => ((uint)document << ImpactBits) | (uint)impact;

    public static int Document(uint posting) => (int)(posting >> ImpactBits);

    public static int Impact(uint posting) => (int)(posting & MaxImpact);

    /// <summary>The least word that a posting of this document can be.</summary>
    public static uint From(int document) => (uint)document << ImpactBits;

    /// <summary>The impact in equal steps, 1 to <see cref="MaxImpact"/>.</summary>
    public static int Quantize(float frequency, int length) =>
        Math.Max(1, (int)((Bm25.Impact(frequency, length) * Steps) + 0.5f));
}
