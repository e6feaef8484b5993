using System.Collections.Immutable;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing;

/// <summary>What the index held at one moment. Frozen: any number of threads may search it, for as long as they like.</summary>
public sealed class IndexSnapshot
{
    public static readonly IndexSnapshot Empty = new(0, []);

    internal IndexSnapshot(long version, ImmutableArray<SegmentView> segments)
    {
        Version = version;
        Segments = segments.Sort(static (a, b) => b.Segment.Count.CompareTo(a.Segment.Count));
        foreach (SegmentView view in segments)
        {
            Documents += view.LiveCount;
            IndexedDocuments += view.Segment.Count;
            Terms += view.Segment.Terms.Count;
            Bytes += view.Segment.Bytes;
        }
    }

    /// <summary>Counts the changes since the index was made.</summary>
    public long Version { get; }

    /// <summary>How many documents can be found.</summary>
    public int Documents { get; }

    /// <summary>Words, stems and keywords; one that stands in several segments counts in each.</summary>
    public int Terms { get; }

    /// <summary>The memory of all segments.</summary>
    public long Bytes { get; }

    public int SegmentCount => Segments.Length;

    /// <summary>The largest first, so that it sets the mark that the others must pass.</summary>
    internal ImmutableArray<SegmentView> Segments { get; }

    /// <summary>Documents that the statistics count: those removed but not merged away yet are among them.</summary>
    internal int IndexedDocuments { get; }

    /// <summary>In how many documents a word or stem stands; documents removed and not merged away yet are counted.</summary>
    public int CountOf(ReadOnlySpan<char> word)
    {
        int count = 0;
        foreach (SegmentView view in Segments)
        {
            if (view.Segment.Terms.Find(word) is var term and >= 0)
                count += view.Segment.Lists.Count(term);
        }

        return count;
    }
}
