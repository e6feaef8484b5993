using BriefingBot.Core.Indexing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Indexing;

public class SearcherTests
{
    private static readonly PlainStemmer Stemmer = new();

    private readonly Searcher _searcher = new();

    [Fact]
    public void Search_AnyCorpusAndQuery_FindsWhatScoringEveryDocumentFinds() => Prop.ForAll<int>(seed =>
    {
        var corpus = new RandomCorpus(seed);
        List<Bundle> bundles = corpus.Bundles(corpus.Random.Next(1, 120));
        IndexWriter writer = Write(bundles, corpus.Random);
        var expected = new ExhaustiveIndex(bundles);

        for (int i = 0; i < 20; i++)
        {
            SearchQuery query = corpus.Query();
            AssertSame(expected.Search(query, 10, exact: false), Search(writer, query, 10), query);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(1, 3));

    [Fact]
    public void Count_AnyCorpusAndQuery_CountsWhatScoringEveryDocumentFindsOrMoreThanTheMost() => Prop.ForAll<int>(seed =>
    {
        var corpus = new RandomCorpus(seed);
        List<Bundle> bundles = corpus.Bundles(corpus.Random.Next(1, 60));
        IndexWriter writer = Write(bundles, corpus.Random);
        SearchQuery query = corpus.Query();
        int expected = new ExhaustiveIndex(bundles).Search(query, int.MaxValue, exact: false).Count;
        int most = corpus.Random.Next(expected + 3);

        Assert.Equal(expected, _searcher.Count(writer.Current, query));
        int counted = _searcher.Count(writer.Current, query, most);
        Assert.True(expected <= most ? counted == expected : counted > most && counted <= expected, $"{counted} of {expected} with {most} at most");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 11));

    [Fact]
    public void Search_WordsOfAPhraseAskedForOnTheirOwnToo_FindsWhatScoringEveryDocumentFinds() => Prop.ForAll<int>(seed =>
    {
        var corpus = new RandomCorpus(seed);
        List<Bundle> bundles = corpus.Bundles(corpus.Random.Next(1, 120));
        IndexWriter writer = Write(bundles, corpus.Random);
        string first = corpus.Word(), second = corpus.Word();
        var query = new SearchQuery
        {
            Words = [.. new[] { first, second, first }.Select(static word => RandomCorpus.Clause(word, required: true))],
            Phrases = [new PhraseClause([first, second], Required: corpus.Random.Next(2) == 0, Bonus: 1)],
        };

        AssertSame(new ExhaustiveIndex(bundles).Search(query, 10, exact: false), Search(writer, query, 10), query);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(5, 7));

    [Fact]
    public void Search_ManyWindowsOfDocuments_FindsWhatScoringEveryDocumentFinds()
    {
        var corpus = new RandomCorpus(7) { Words = 400, MostWordsPerDocument = 12, MostDocumentsPerBundle = 10 };
        List<Bundle> bundles = corpus.Bundles(5_000);
        IndexWriter writer = Write(bundles, corpus.Random);
        var expected = new ExhaustiveIndex(bundles);

        for (int i = 0; i < 150; i++)
        {
            SearchQuery query = corpus.Query();
            int wanted = i % 3 == 0 ? 100 : 10;
            AssertSame(expected.Search(query, wanted, exact: false), Search(writer, query, wanted), query);
        }
    }

    [Fact]
    public void Search_AgainstExactBm25_FindsTheSameTopTenInAtLeast97Percent()
    {
        var corpus = new RandomCorpus(11) { Words = 400 };
        List<Bundle> bundles = corpus.Bundles(2_000);
        IndexWriter writer = Write(bundles, corpus.Random);
        var expected = new ExhaustiveIndex(bundles);
        int same = 0, all = 0;

        for (int i = 0; i < 200; i++)
        {
            SearchQuery query = corpus.Query();
            HashSet<(long, int)> exact = [.. expected.Search(query, 10, exact: true).Select(h => (h.Owner, h.Ordinal))];
            same += Search(writer, query, 10).Count(h => exact.Contains((h.Owner, h.Ordinal)));
            all += exact.Count;
        }

        Assert.InRange(same / (double)all, 0.97, 1);
    }

    [Fact]
    public void Search_OnceWarm_AllocatesNothing()
    {
        var corpus = new RandomCorpus(17);
        IndexWriter writer = Write(corpus.Bundles(500), corpus.Random);
        SearchQuery[] queries = [.. Enumerable.Range(0, 100).Select(_ => corpus.Query())];
        var prefix = new SearchQuery { Words = [new WordClause([new WeightedTerm("b")], IsPrefix: true)] };
        var hits = new Hit[10];
        var completions = new Completion[10];
        SearchAll();

        long before = GC.GetAllocatedBytesForCurrentThread();
        SearchAll();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void SearchAll()
        {
            foreach (SearchQuery query in queries)
                _searcher.Search(writer.Current, query, hits);
            _searcher.Search(writer.Current, prefix, hits);
            _searcher.Count(writer.Current, queries[0]);
            _searcher.Complete(writer.Current, "a", completions);
        }
    }

    [Fact]
    public void Search_FormAndStem_RanksTheExactFormFirst()
    {
        var writer = new IndexWriter();
        writer.Put(Plain(1, "the menx came home"), Plain(2, "the men came home"), Plain(3, "the cat came home"));

        Assert.Equal([1L, 2L], Search(writer, new SearchQuery { Words = [RandomCorpus.Clause("menx")] }, 10).Select(h => h.Owner));
        Assert.Equal([2L, 1L], Search(writer, new SearchQuery { Words = [RandomCorpus.Clause("men")] }, 10).Select(h => h.Owner));
    }

    [Fact]
    public void Search_TitleFieldOfMoreWeight_RanksAboveTheBody()
    {
        var writer = new IndexWriter();
        writer.Put(Plain(1, "summit in the town"), new Bundle(2, null, [new IndexDocument([new IndexField("summit", 3), new IndexField("in the town")], Stemmer)]));

        Assert.Equal([2L, 1L], Search(writer, new SearchQuery { Words = [RandomCorpus.Clause("summit")] }, 10).Select(h => h.Owner));
    }

    [Fact]
    public void Search_PhraseBonus_RanksTheWordsTogetherFirst()
    {
        var writer = new IndexWriter();
        writer.Put(Plain(1, "market town and market square"), Plain(2, "the town market stands"), Plain(3, "no word of it"));
        var words = new SearchQuery { Words = [RandomCorpus.Clause("town"), RandomCorpus.Clause("market")] };

        Hit[] plain = Search(writer, words, 10);
        Hit[] together = Search(writer, words with { Phrases = [new PhraseClause(["town", "market"], Required: false, Bonus: 1)] }, 10);

        Assert.Equal([1L, 2L], plain.Select(h => h.Owner));
        Assert.Equal([2L, 1L], together.Select(h => h.Owner));
    }

    [Fact]
    public void Search_EqualDocuments_StandNewestFirstThenByOwner()
    {
        DateTimeOffset day = new(2024, 6, 18, 0, 0, 0, TimeSpan.Zero);
        var writer = new IndexWriter();
        writer.Put(Plain(5, "same words") with { Date = day });
        writer.Put(Plain(1, "same words"), Plain(4, "same words") with { Date = day }, Plain(2, "same words") with { Date = day.AddDays(1) });

        Assert.Equal([2L, 4L, 5L, 1L], Search(writer, new SearchQuery { Words = [RandomCorpus.Clause("same")] }, 10).Select(h => h.Owner));
        Assert.Equal([2L, 4L], Search(writer, new SearchQuery { Words = [RandomCorpus.Clause("same")] }, 2).Select(h => h.Owner));
        Assert.Equal([2L, 4L, 5L, 1L], Search(writer, new SearchQuery(), 10).Select(h => h.Owner));
    }

    [Fact]
    public void Search_FarTooManyWords_AnswersAllTheSame()
    {
        var writer = new IndexWriter();
        writer.Put(Plain(1, "same words"));
        var query = new SearchQuery { Words = [RandomCorpus.Clause("same"), .. Enumerable.Range(0, 5_000).Select(i => RandomCorpus.Clause($"w{i}"))] };

        Assert.Single(Search(writer, query, 10));
    }

    [Fact]
    public void FindMatches_WordsStemsPhrasesAndPrefixes_GivesTheirPlaces()
    {
        var writer = new IndexWriter();
        writer.Put(new Bundle(1, null, [new IndexDocument([new IndexField("big news"), new IndexField("menx saw big old dogs in big old towns")], Stemmer)]));
        var query = new SearchQuery
        {
            Words = [RandomCorpus.Clause("men"), new WordClause([new WeightedTerm("tow")], IsPrefix: true)],
            Phrases = [new PhraseClause(["old", "dogs"])],
        };
        var hits = new Hit[1];
        _searcher.Search(writer.Current, query, hits);
        List<WordPosition> positions = [];

        Searcher.FindMatches(writer.Current, hits[0], query, Stemmer, positions);

        Assert.Equal([new(1, 0), new(1, 3), new(1, 4), new(1, 8)], positions);
    }

    [Fact]
    public void Complete_AnyCorpusAndPrefix_FindsTheMostFrequentWords() => Prop.ForAll<int>(seed =>
    {
        var corpus = new RandomCorpus(seed);
        List<Bundle> bundles = corpus.Bundles(corpus.Random.Next(1, 200));
        IndexWriter writer = Write(bundles, corpus.Random);
        string prefix = corpus.Word()[..corpus.Random.Next(3)];
        HashSet<string> words = [.. bundles.SelectMany(b => b.Documents).SelectMany(d => d.Fields).SelectMany(f => f.Words.Split(' '))];
        var completions = new Completion[5];

        int count = _searcher.Complete(writer.Current, prefix, completions);

        int[] expected = [.. words.Where(w => w.StartsWith(prefix, StringComparison.Ordinal)).Select(w => writer.Current.CountOf(w)).OrderDescending().Take(5)];
        Assert.Equal(expected, completions[..count].Select(c => c.Documents));
        Assert.All(completions[..count], c => Assert.Equal(writer.Current.CountOf(c.Term.Span), c.Documents));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(2, 5));

    private static Bundle Plain(long owner, string words) => new(owner, null, [new IndexDocument([new IndexField(words)], Stemmer)]);

    private static IndexWriter Write(List<Bundle> bundles, Random random)
    {
        var writer = new IndexWriter();
        for (int at = 0; at < bundles.Count;)
        {
            int count = Math.Min(bundles.Count - at, random.Next(1, 1 + (bundles.Count / 3)));
            writer.Put(bundles.GetRange(at, count));
            at += count;
            if (random.Next(3) == 0)
                writer.MergeOnce();
        }

        return writer;
    }

    private Hit[] Search(IndexWriter writer, SearchQuery query, int wanted)
    {
        var hits = new Hit[wanted];
        return hits[.._searcher.Search(writer.Current, query, hits)];
    }

    private static void AssertSame(List<(long Owner, int Ordinal, double Score)> expected, Hit[] found, SearchQuery query) =>
        Assert.True(
            expected.Select(h => (h.Owner, h.Ordinal)).SequenceEqual(found.Select(h => (h.Owner, h.Ordinal))),
            $"{Describe(query)}\nexpected {string.Join(' ', expected)}\nfound {string.Join(' ', found)}");

    private static string Describe(SearchQuery query) => string.Join(' ', query.Words.Select(w => (w.Required ? "+" : "") + string.Join('/', w.Terms)))
        + string.Join(' ', query.Phrases.Select(p => $" \"{string.Join(' ', p.Words)}\"")) + string.Join(' ', query.Filters.Select(f => $" [{string.Join('|', f)}]")) + query.Since + query.Until;
}
