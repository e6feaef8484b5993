using BriefingBot.Core.Indexing;
using BriefingBot.Core.Indexing.Storage;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Indexing;

public class SegmentCodecTests
{
    private readonly Searcher _searcher = new();

    [Fact]
    public void Restore_EverythingRevived_AnswersAsBefore() => Prop.ForAll<int>(seed =>
    {
        var corpus = new RandomCorpus(seed);
        IndexWriter before = Write(corpus, 120);
        IndexWriter after = Restored(before);

        after.Change([], [], [.. Enumerable.Range(0, 120).Select(owner => (long)owner)]);
        after.Settle();

        Assert.Equal(before.Current.Documents, after.Current.Documents);
        Assert.Equal(before.Current.Bytes, after.Current.Bytes);
        for (int i = 0; i < 10; i++)
        {
            SearchQuery query = corpus.Query();
            Assert.Equal(Search(before, query), Search(after, query));
            Assert.Equal(_searcher.Count(before.Current, query), _searcher.Count(after.Current, query));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(5, 7));

    [Fact]
    public void Change_SomeRevivedSomeNewSomeGone_FindsExactlyWhatIsLeft() => Prop.ForAll<int>(seed =>
    {
        var corpus = new RandomCorpus(seed);
        List<Bundle> bundles = corpus.Bundles(90);
        var before = new IndexWriter();
        before.Put(bundles);
        IndexWriter after = Restored(before);
        var left = new Dictionary<long, Bundle>();
        for (int step = 0; step < 12; step++)
            ChangeAtRandom(after, bundles, left, corpus);
        bool mergedEarly = after.MergeOnce();
        after.Settle();
        after.Compact();

        var expected = new ExhaustiveIndex(left.Values);
        Assert.False(mergedEarly);
        Assert.Equal(left.Values.Sum(static bundle => bundle.Documents.Length), after.Current.Documents);
        for (int i = 0; i < 10; i++)
        {
            SearchQuery query = corpus.Query();
            Assert.Equal(
                [.. expected.Search(query, int.MaxValue, exact: true).Select(static hit => (hit.Owner, hit.Ordinal))],
                (HashSet<(long, int)>)[.. Search(after, query, 10_000).Select(static hit => (hit.Owner, hit.Ordinal))]);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(9, 11));

    [Fact]
    public void Read_AnyByteChanged_IsRefused()
    {
        byte[] bytes = Bytes(Write(new RandomCorpus(2) { Words = 20, MostWordsPerDocument = 5 }, 8).Current.Segments[0].Segment);

        for (int at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 0x40;
            Assert.Throws<InvalidDataException>(() => SegmentCodec.Read(new MemoryStream(bytes)));
            bytes[at] ^= 0x40;
        }
    }

    [Fact]
    public void Read_CutOff_IsRefused()
    {
        byte[] bytes = Bytes(Write(new RandomCorpus(3) { Words = 20, MostWordsPerDocument = 5 }, 8).Current.Segments[0].Segment);

        for (int length = 0; length < bytes.Length; length++)
            Assert.Throws<InvalidDataException>(() => SegmentCodec.Read(new MemoryStream(bytes, 0, length)));
    }

    private static void ChangeAtRandom(IndexWriter writer, List<Bundle> kept, Dictionary<long, Bundle> left, RandomCorpus corpus)
    {
        Random random = corpus.Random;
        long[] revived = [.. Enumerable.Range(0, random.Next(30)).Select(_ => (long)random.Next(kept.Count)).Distinct()];
        Bundle[] put = [.. Enumerable.Range(0, random.Next(8)).Select(_ => (long)random.Next(kept.Count + 20)).Distinct().Except(revived).Select(corpus.Bundle)];
        long[] removed = [.. Enumerable.Range(0, random.Next(12)).Select(_ => (long)random.Next(kept.Count + 20)).Distinct().Except(revived)];

        writer.Change(put, removed, revived);

        foreach (long owner in removed)
            left.Remove(owner);
        foreach (Bundle bundle in put.Concat(revived.Select(owner => kept[(int)owner])))
            left[bundle.Owner] = bundle;
    }

    /// <summary>An index of several segments from which bundles were removed.</summary>
    private static IndexWriter Write(RandomCorpus corpus, int bundles)
    {
        var writer = new IndexWriter();
        foreach (Bundle[] some in corpus.Bundles(bundles).Chunk(1 + (bundles / 3)))
            writer.Put(some);
        writer.Remove([.. Enumerable.Range(0, bundles / 8).Select(_ => (long)corpus.Random.Next(bundles))]);
        return writer;
    }

    private static IndexWriter Restored(IndexWriter before)
    {
        var after = new IndexWriter();
        after.Restore([.. before.Current.Segments.Select(static view =>
            new RestoredSegment(SegmentCodec.Read(new MemoryStream(Bytes(view.Segment))).Segment, [.. view.Removed]))]);
        Assert.Equal(0, after.Current.Documents);
        return after;
    }

    private static byte[] Bytes(Segment segment)
    {
        using var stream = new MemoryStream();
        SegmentCodec.Write(segment, stream);
        return stream.ToArray();
    }

    private Hit[] Search(IndexWriter writer, SearchQuery query, int wanted = 20)
    {
        var hits = new Hit[wanted];
        return hits[.._searcher.Search(writer.Current, query, hits)];
    }
}
