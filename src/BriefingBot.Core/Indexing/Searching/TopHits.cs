using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>The best documents so far, the worst of them on top of a heap.</summary>
internal sealed class TopHits
{
    private Entry[] _heap = new Entry[16];
    private IndexSnapshot _snapshot = IndexSnapshot.Empty;
    private int _wanted;

    public int Count { get; private set; }

    public void Begin(IndexSnapshot snapshot, int wanted)
    {
        (_snapshot, _wanted, Count) = (snapshot, wanted, 0);
        if (_heap.Length < wanted)
            _heap = new Entry[wanted];
    }

    /// <summary>
    /// The least score that lets a document in. Within a segment equal scores go to the earlier document, and documents come in their
    /// order; between segments the date decides, which only <see cref="Offer"/> looks at.
    /// </summary>
    public int Floor(int segment)
    {
        if (Count < _wanted)
            return 0;
        return _heap[0].Score + (_heap[0].Segment == segment ? 1 : 0);
    }

    /// <summary>False if the document is worse than all that are wanted.</summary>
    public bool Offer(int score, int segment, int document)
    {
        var entry = new Entry(score, segment, document);
        if (Count < _wanted)
        {
            _heap[Count] = entry;
            Rise(Count++);
            return true;
        }

        if (!IsBetter(entry, _heap[0]))
            return false;
        _heap[0] = entry;
        Sink(0, Count);
        return true;
    }

    /// <summary>Writes the documents, the best first, and forgets them.</summary>
    /// <param name="scale">How many steps of the score make 1.</param>
    public int Drain(Span<Hit> hits, float scale)
    {
        int count = Count;
        while (Count > 0)
        {
            Entry worst = _heap[0];
            _heap[0] = _heap[--Count];
            Sink(0, Count);
            DocumentTable documents = _snapshot.Segments[worst.Segment].Segment.Documents;
            int bundle = documents.BundleAt(worst.Document);
            hits[Count] = new Hit(documents.Owner(bundle), worst.Document - documents.Start(bundle), worst.Score / scale)
            {
                Segment = worst.Segment,
                Document = worst.Document,
            };
        }

        _snapshot = IndexSnapshot.Empty;
        return count;
    }

    private void Rise(int at)
    {
        while (at > 0 && IsBetter(_heap[(at - 1) / 2], _heap[at]))
        {
            (_heap[at], _heap[(at - 1) / 2]) = (_heap[(at - 1) / 2], _heap[at]);
            at = (at - 1) / 2;
        }
    }

    private void Sink(int at, int count)
    {
        while ((at * 2) + 1 is var child && child < count)
        {
            if (child + 1 < count && IsBetter(_heap[child], _heap[child + 1]))
                child++;
            if (!IsBetter(_heap[at], _heap[child]))
                return;
            (_heap[at], _heap[child]) = (_heap[child], _heap[at]);
            at = child;
        }
    }

    private bool IsBetter(Entry a, Entry b)
    {
        if (a.Score != b.Score)
            return a.Score > b.Score;
        return a.Segment == b.Segment ? a.Document < b.Document : StandsBefore(a, b);
    }

    private bool StandsBefore(Entry a, Entry b)
    {
        DocumentTable first = _snapshot.Segments[a.Segment].Segment.Documents;
        DocumentTable second = _snapshot.Segments[b.Segment].Segment.Documents;
        int bundle = first.BundleAt(a.Document);
        int other = second.BundleAt(b.Document);
        return DocumentTable.Compare(first.Ticks(bundle), first.Owner(bundle), second.Ticks(other), second.Owner(other)) < 0;
    }

    private readonly record struct Entry(int Score, int Segment, int Document);
}
