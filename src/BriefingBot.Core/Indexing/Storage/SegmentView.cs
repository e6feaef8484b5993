namespace BriefingBot.Core.Indexing.Storage;

/// <summary>A segment as one snapshot sees it: with what was removed from it until then.</summary>
internal sealed record SegmentView(Segment Segment, LiveDocuments Live)
{
    public int LiveCount => Segment.Count - Live.RemovedCount;

    public SegmentView Without(int bundle) =>
        this with { Live = Live.Without(Segment.Documents.Start(bundle), Segment.Documents.End(bundle)) };
}
