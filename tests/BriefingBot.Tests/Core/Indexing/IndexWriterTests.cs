using BriefingBot.Core.Indexing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Indexing;

public class IndexWriterTests
{
    private readonly Searcher _searcher = new();

    [Fact]
    public void Compact_AfterAnyChanges_EqualsAnIndexBuiltAtOnce() => Prop.ForAll<int>(seed =>
    {
        var corpus = new RandomCorpus(seed);
        (IndexWriter changed, Dictionary<long, Bundle> left) = ChangeAtRandom(corpus);
        changed.Compact();
        var fresh = new IndexWriter();
        fresh.Put([.. left.Values]);

        Assert.Equal(fresh.Current.Documents, changed.Current.Documents);
        Assert.Equal(fresh.Current.Terms, changed.Current.Terms);
        Assert.Equal(fresh.Current.Bytes, changed.Current.Bytes);
        for (int i = 0; i < 10; i++)
        {
            SearchQuery query = corpus.Query();
            Assert.Equal(Search(fresh, query, 10), Search(changed, query, 10));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(5, 7));

    [Fact]
    public void Change_AnyOrder_FindsExactlyWhatIsLeft() => Prop.ForAll<int>(seed =>
    {
        var corpus = new RandomCorpus(seed);
        (IndexWriter writer, Dictionary<long, Bundle> left) = ChangeAtRandom(corpus);
        var expected = new ExhaustiveIndex(left.Values);

        Assert.Equal(left.Values.Sum(bundle => bundle.Documents.Length), writer.Current.Documents);
        for (int i = 0; i < 10; i++)
        {
            SearchQuery query = corpus.Query();
            HashSet<(long, int)> matching = [.. expected.Search(query, int.MaxValue, exact: true).Select(h => (h.Owner, h.Ordinal))];
            Assert.Equal(matching, [.. Search(writer, query, 10_000).Select(h => (h.Owner, h.Ordinal))]);
            Assert.Equal(matching.Count, _searcher.Count(writer.Current, query));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(9, 11));

    [Fact]
    public void Put_TheSameOwnerTwiceInOneChange_KeepsTheLast()
    {
        var corpus = new RandomCorpus(3);
        Bundle first = corpus.Bundle(1), last = corpus.Bundle(1);
        var writer = new IndexWriter();

        writer.Put(first, last);

        Assert.Equal(last.Documents.Length, writer.Current.Documents);
    }

    [Fact]
    public void Remove_AllThereIs_LeavesNothing()
    {
        var writer = new IndexWriter();
        writer.Put(new RandomCorpus(4).Bundles(30));

        writer.Remove([.. Enumerable.Range(0, 40).Select(owner => (long)owner)]);

        Assert.Equal((0, 0, 0L), (writer.Current.Documents, writer.Current.SegmentCount, writer.Current.Bytes));
    }

    [Fact]
    public void MergeOnce_ManySmallSegments_LeavesFewAndChangesNoAnswer()
    {
        var corpus = new RandomCorpus(12);
        List<Bundle> bundles = corpus.Bundles(1_000);
        var writer = new IndexWriter();
        foreach (Bundle bundle in bundles)
            writer.Put(bundle);
        SearchQuery[] queries = [.. Enumerable.Range(0, 20).Select(_ => corpus.Query())];
        Hit[][] before = [.. queries.Select(query => Search(writer, query, 10))];

        while (writer.MergeOnce())
        {
        }

        Assert.InRange(writer.Current.SegmentCount, 1, 12);
        Assert.Equal(before, queries.Select(query => Search(writer, query, 10)));
    }

    [Fact]
    public async Task Current_WhileBundlesChangeAndMerge_HoldsWholeBundlesOnly()
    {
        const int Owners = 40, Rounds = 400, DocumentsPerBundle = 3;
        var writer = new IndexWriter();
        using var stop = new CancellationTokenSource();
        Task merging = writer.RunMergesAsync(static () => { }, stop.Token);
        Task[] reading = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReadUntil(writer, DocumentsPerBundle, stop.Token), Stop))];

        var random = new Random(8);
        for (int round = 0; round < Rounds; round++)
        {
            long owner = random.Next(Owners);
            if (random.Next(4) == 0)
                writer.Remove(owner);
            else
                writer.Put(Marked(owner, round, DocumentsPerBundle));
        }

        await stop.CancelAsync();
        await Task.WhenAll(reading);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => merging);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Documents of one bundle say the same mark, so a reader can tell a mixture.</summary>
    private static Bundle Marked(long owner, int mark, int documents) => new(owner, null, [.. Enumerable.Range(0, documents).Select(_ =>
        new IndexDocument([new IndexField($"all owner{owner} mark{mark}")], new PlainStemmer(), [$"mark:{mark}"]))]);

    private static void ReadUntil(IndexWriter writer, int documentsPerBundle, CancellationToken stop)
    {
        var searcher = new Searcher();
        var hits = new Hit[200];
        long version = 0;
        var all = new SearchQuery { Words = [new WordClause([new WeightedTerm("all")])] };
        while (!stop.IsCancellationRequested)
        {
            IndexSnapshot snapshot = writer.Current;
            Assert.True(snapshot.Version >= version);
            version = snapshot.Version;

            Hit[] found = hits[..searcher.Search(snapshot, all, hits)];

            Assert.Equal(snapshot.Documents, found.Length);
            Assert.All(found.CountBy(hit => hit.Owner), owner => Assert.Equal(documentsPerBundle, owner.Value));
        }
    }

    private static (IndexWriter Writer, Dictionary<long, Bundle> Left) ChangeAtRandom(RandomCorpus corpus)
    {
        var writer = new IndexWriter();
        var left = new Dictionary<long, Bundle>();
        for (int change = corpus.Random.Next(1, 25); change > 0; change--)
        {
            Bundle[] put = [.. Enumerable.Range(0, corpus.Random.Next(8)).Select(_ => corpus.Bundle(corpus.Random.Next(60)))];
            long[] removed = [.. Enumerable.Range(0, corpus.Random.Next(5)).Select(_ => (long)corpus.Random.Next(60))];
            writer.Change(put, removed);
            foreach (long owner in removed)
                left.Remove(owner);
            foreach (Bundle bundle in put)
                left[bundle.Owner] = bundle;
            if (corpus.Random.Next(2) == 0)
                writer.MergeOnce();
        }

        return (writer, left);
    }

    private Hit[] Search(IndexWriter writer, SearchQuery query, int wanted)
    {
        var hits = new Hit[wanted];
        int count = _searcher.Search(writer.Current, query, hits);
        return [.. hits[..count].Select(hit => new Hit(hit.Owner, hit.Ordinal, hit.Score))];
    }
}
