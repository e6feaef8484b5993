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
}
