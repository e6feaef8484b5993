namespace BriefingBot.Core.Indexing.Storage;

/// <summary>A segment as one snapshot sees it: with what was removed from it until then.</summary>
internal sealed record SegmentView(Segment Segment, LiveDocuments Live)
{
    public int LiveCount => Segment.Count - Live.RemovedCount;

    public SegmentView Without(int bundle) =>
        this with { Live = Live.Without(Segment.Documents.Start(bundle), Segment.Documents.End(bundle)) };

    /// <param name="bundles">All of them removed before.</param>
    public SegmentView With(IEnumerable<int> bundles) =>
        this with { Live = Live.With(bundles.Select(bundle => (Segment.Documents.Start(bundle), Segment.Documents.End(bundle)))) };

    /// <summary>The bundles that were removed.</summary>
    public IEnumerable<int> Removed => Live.RemovedCount == 0 ? [] :
        Enumerable.Range(0, Segment.Documents.Bundles).Where(bundle => !Live.Contains(Segment.Documents.Start(bundle)));
}
