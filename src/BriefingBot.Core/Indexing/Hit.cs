namespace BriefingBot.Core.Indexing;

/// <summary>A document found.</summary>
/// <param name="Owner">That of its bundle.</param>
/// <param name="Ordinal">Its place in its bundle, from 0.</param>
/// <param name="Score">BM25 with the query's weights and boosts; comparable within one answer only.</param>
public readonly record struct Hit(long Owner, int Ordinal, float Score)
{
    /// <summary>Where the snapshot that was searched holds it.</summary>
    internal int Segment { get; init; }

    internal int Document { get; init; }
}
