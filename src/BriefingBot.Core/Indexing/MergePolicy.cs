using System.Collections.Immutable;
using System.Numerics;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing;

/// <summary>
/// Which segments to merge next. Segments of like size are merged four at a time, so a document is moved once for each time the
/// index has grown fourfold; a segment that has lost a quarter of its documents is written anew.
/// </summary>
internal static class MergePolicy
{
    private const int Fan = 4;
    private const int LogOfFan = 2;

    /// <summary>Segments up to this many documents count as one size.</summary>
    private const int SmallestSize = 64;

    /// <summary>The segments to merge, largest first; none if all is well.</summary>
    /// <param name="segments">Largest first.</param>
    public static ImmutableArray<SegmentView> Choose(ImmutableArray<SegmentView> segments)
    {
        foreach (SegmentView view in segments)
        {
            if (view.Live.RemovedCount * 4L > view.Segment.Count)
                return [view];
        }

        for (int last = segments.Length - 1; last >= Fan - 1; last--)
        {
            ImmutableArray<SegmentView> run = segments[(last - Fan + 1)..(last + 1)];
            if (SizeOf(run[0]) == SizeOf(run[^1]) && run.Sum(view => view.LiveCount) <= Posting.MaxDocuments)
                return run;
        }

        return [];
    }

    private static int SizeOf(SegmentView view) =>
        BitOperations.Log2((uint)Math.Max(1, view.LiveCount / SmallestSize)) / LogOfFan;
}
