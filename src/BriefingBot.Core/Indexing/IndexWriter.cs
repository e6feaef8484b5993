using System.Collections.Immutable;
using System.Threading.Channels;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing;

/// <summary>
/// Changes the index. Every change becomes visible at once, as a new snapshot; readers never wait. Changes may come from any thread
/// and are made one after the other; merging goes on beside them.
/// </summary>
public sealed class IndexWriter
{
    /// <summary>A segment is built from no more than this at a time, which bounds the memory that building takes.</summary>
    private const int BuildAtOnce = 1 << 17;

    private readonly Lock _changing = new();
    private readonly Lock _merging = new();
    private readonly Channel<bool> _changes =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly PendingDocuments _pending = new();
    private readonly HashSet<long> _owners = [];
    private IndexSnapshot _current = IndexSnapshot.Empty;
    private DormantBundles? _dormant;

    /// <summary>The latest snapshot: take it once for a request.</summary>
    public IndexSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Adds bundles, each in place of the one of the same owner.</summary>
    public void Put(params IReadOnlyList<Bundle> bundles) => Change(bundles, []);

    /// <summary>Removes the bundles of some owners; owners that are not there do not matter.</summary>
    public void Remove(params IReadOnlyCollection<long> owners) => Change([], owners);

    /// <summary>Removes and adds in one step.</summary>
    public void Change(IReadOnlyList<Bundle> put, IReadOnlyCollection<long> removed) => Change(put, removed, []);

    /// <summary>Takes segments of an earlier run in. Their bundles are found once they are revived, and nothing is merged until all is settled.</summary>
    internal void Restore(IReadOnlyCollection<RestoredSegment> segments)
    {
        lock (_changing)
            _dormant = new DormantBundles(segments);
    }

    /// <summary>Lets go of whatever was restored and not revived.</summary>
    internal void Settle()
    {
        lock (_changing)
            _dormant = null;
        _changes.Writer.TryWrite(true);
    }

    /// <summary>Removes, adds and revives in one step.</summary>
    /// <param name="revived">Owners whose bundles were restored, and are to be what they were then.</param>
    internal void Change(IReadOnlyList<Bundle> put, IReadOnlyCollection<long> removed, IReadOnlyCollection<long> revived)
    {
        lock (_changing)
        {
            var latest = new Dictionary<long, Bundle>(put.Count);
            foreach (Bundle bundle in put)
                latest[bundle.Owner] = bundle;

            List<SegmentView> segments = [.. _current.Segments];
            foreach (long owner in removed.Concat(latest.Keys).Concat(revived))
            {
                if (_owners.Remove(owner))
                    RemoveFrom(segments, owner);
            }

            _owners.UnionWith(latest.Keys);
            _owners.UnionWith(revived);
            _dormant?.Revive(segments, revived);
            segments.AddRange(Build(latest.Values));
            Publish(segments);
        }

        _changes.Writer.TryWrite(true);
    }

    /// <summary>Merges some segments if that is due, without holding up changes; false if there was nothing to do.</summary>
    public bool MergeOnce() => Merge(MergePolicy.Choose);

    /// <summary>Merges all there is into as few segments as can hold it.</summary>
    public void Compact()
    {
        while (MergeOnce() || Merge(AllThatFit))
        {
        }
    }

    /// <summary>Merges whenever it is due, until cancelled.</summary>
    /// <param name="merged">Called after every merge.</param>
    public async Task RunMergesAsync(Action merged, CancellationToken cancellationToken)
    {
        await foreach (bool _ in _changes.Reader.ReadAllAsync(cancellationToken))
        {
            while (!cancellationToken.IsCancellationRequested && MergeOnce())
                merged();
        }
    }

    private static ImmutableArray<SegmentView> AllThatFit(ImmutableArray<SegmentView> segments)
    {
        int documents = 0;
        ImmutableArray<SegmentView> smallest = [.. segments.Reverse().TakeWhile(view => (documents += view.LiveCount) <= Posting.MaxDocuments)];
        return smallest.Length > 1 || smallest.Any(view => view.Live.RemovedCount > 0) ? smallest : [];
    }

    private static void RemoveFrom(List<SegmentView> segments, long owner)
    {
        for (int i = 0; i < segments.Count; i++)
        {
            DocumentTable documents = segments[i].Segment.Documents;
            int bundle = documents.BundleOf(owner);
            if (bundle >= 0 && segments[i].Live.Contains(documents.Start(bundle)))
                segments[i] = segments[i].Without(bundle);
        }
    }

    private List<SegmentView> Build(IEnumerable<Bundle> bundles)
    {
        var built = new List<SegmentView>();
        foreach (Bundle bundle in bundles.Where(bundle => !bundle.Documents.IsEmpty))
        {
            if (_pending.Count > 0 && _pending.Count + bundle.Documents.Length > BuildAtOnce)
                built.Add(BuildPending());
            _pending.Add(bundle);
        }

        if (_pending.Count > 0)
            built.Add(BuildPending());
        return built;
    }

    private SegmentView BuildPending()
    {
        Segment segment = SegmentBuilder.Build(_pending);
        _pending.Clear();
        return new SegmentView(segment, LiveDocuments.All(segment.Count));
    }

    private bool Merge(Func<ImmutableArray<SegmentView>, ImmutableArray<SegmentView>> choose)
    {
        lock (_merging)
        {
            ImmutableArray<SegmentView> sources = Volatile.Read(ref _dormant) is null ? choose(Current.Segments) : [];
            if (sources.IsEmpty)
                return false;

            Segment merged = SegmentMerger.Merge(sources.AsSpan());
            lock (_changing)
                Replace(sources, merged);
            return true;
        }
    }

    /// <summary>Puts a merged segment in the place of its sources, without what was removed from them in the meantime.</summary>
    private void Replace(ImmutableArray<SegmentView> sources, Segment merged)
    {
        List<SegmentView> segments = [.. _current.Segments.Where(view => !sources.Any(source => source.Segment == view.Segment))];
        var result = new SegmentView(merged, LiveDocuments.All(merged.Count));
        foreach (SegmentView source in sources)
        {
            LiveDocuments? now = _current.Segments.FirstOrDefault(view => view.Segment == source.Segment)?.Live;
            DocumentTable documents = source.Segment.Documents;
            for (int bundle = 0; now != source.Live && bundle < documents.Bundles; bundle++)
            {
                int first = documents.Start(bundle);
                if (source.Live.Contains(first) && now?.Contains(first) != true)
                    result = result.Without(merged.Documents.BundleOf(documents.Owner(bundle)));
            }
        }

        if (result.LiveCount > 0)
            segments.Add(result);
        Publish(segments);
    }

    private void Publish(List<SegmentView> segments) =>
        Volatile.Write(ref _current, new IndexSnapshot(_current.Version + 1, [.. segments.Where(view => view.LiveCount > 0)]));
}
