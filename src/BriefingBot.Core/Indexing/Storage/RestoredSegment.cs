namespace BriefingBot.Core.Indexing.Storage;

/// <summary>A segment of an earlier run.</summary>
/// <param name="Removed">The bundles that were removed from it.</param>
internal sealed record RestoredSegment(Segment Segment, IReadOnlyCollection<int> Removed);
