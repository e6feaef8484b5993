namespace BriefingBot.Core.Indexing.Storage;

/// <summary>Which documents of a segment were not removed. Immutable: a removal copies the pages it touches, others are shared.</summary>
internal sealed class LiveDocuments
{
    private const int PageBits = 13;
    private const int PageWords = 1 << (PageBits - 6);

    /// <summary>Set bits are removed documents; a page is null where nothing is.</summary>
    private readonly ulong[]?[] _removed;

    private LiveDocuments(ulong[]?[] removed, int removedCount) => (_removed, RemovedCount) = (removed, removedCount);

    public int RemovedCount { get; }

    public static LiveDocuments All(int documents) => new(new ulong[]?[(documents + (1 << PageBits) - 1) >> PageBits], 0);

    /// <summary>All removed.</summary>
    public static LiveDocuments None(int documents)
    {
        LiveDocuments all = All(documents);
        for (int page = 0; page < all._removed.Length; page++)
            Array.Fill(all._removed[page] = new ulong[PageWords], ulong.MaxValue);
        return new LiveDocuments(all._removed, documents);
    }

    public bool Contains(int document) =>
        _removed[document >> PageBits] is not { } page || (page[(document >> 6) & (PageWords - 1)] & (1UL << document)) == 0;

    /// <summary>Those of the 64 documents from this one on, a multiple of 64, that were not removed, a bit each.</summary>
    public ulong Among(int document) =>
        _removed[document >> PageBits] is { } page ? ~page[(document >> 6) & (PageWords - 1)] : ulong.MaxValue;

    /// <summary>The same without a run of documents, none of which was removed before.</summary>
    public LiveDocuments Without(int first, int end)
    {
        var removed = (ulong[]?[])_removed.Clone();
        int copied = -1;
        for (int document = first; document < end; document++)
        {
            int page = document >> PageBits;
            if (page != copied)
            {
                removed[page] = removed[page] is { } old ? (ulong[])old.Clone() : new ulong[PageWords];
                copied = page;
            }

            removed[page]![(document >> 6) & (PageWords - 1)] |= 1UL << document;
        }

        return new LiveDocuments(removed, RemovedCount + end - first);
    }

    /// <summary>The same with runs of documents, all of which were removed before.</summary>
    public LiveDocuments With(IEnumerable<(int First, int End)> runs)
    {
        ulong[]?[] removed = [.. _removed.Select(static page => (ulong[]?)page?.Clone())];
        int removedCount = RemovedCount;
        foreach ((int first, int end) in runs)
        {
            for (int document = first; document < end; document++)
                removed[document >> PageBits]![(document >> 6) & (PageWords - 1)] &= ~(1UL << document);
            removedCount -= end - first;
        }

        for (int page = 0; page < removed.Length; page++)
        {
            if (removedCount == 0 || removed[page].AsSpan().IndexOfAnyExcept(0UL) < 0)
                removed[page] = null;
        }

        return new LiveDocuments(removed, removedCount);
    }
}
