using System.Diagnostics;
using BriefingBot.Core.Indexing;

namespace BriefingBot.Benchmarks.Index;

/// <summary>
/// Builds one corpus in both engines and asks both the same. A query's time is the middle one of some runs, so that what else the
/// machine does counts little; percentiles go over the queries.
/// </summary>
internal sealed class IndexBenchmark(int size)
{
    private const int Wanted = 10;
    private const int Runs = 5;
    private const int ArticlesAtOnce = 5_000;

    private static readonly TimeSpan FtsTime = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LoadTime = TimeSpan.FromSeconds(3);

    private readonly SyntheticCorpus _corpus = new();
    private readonly IndexWriter _writer = new();
    private readonly Searcher _searcher = new();
    private readonly Hit[] _hits = new Hit[Wanted];
    private readonly Completion[] _completions = new Completion[Wanted];
    private int _articles;

    public IndexResult Run()
    {
        using var fts = new FtsIndex();
        double buildSeconds = Build(fts);
        var queries = new SyntheticQueries(_corpus, _articles);
        Console.Error.WriteLine($"{size} passages built");

        IndexSnapshot snapshot = _writer.Current;
        double[] terms = Times(queries.Terms.Length, i => _searcher.Search(snapshot, queries.Terms[i].Query, _hits));
        double[] phrases = Times(queries.Phrases.Length, i => _searcher.Search(snapshot, queries.Phrases[i], _hits));
        double[] prefixes = Times(queries.Prefixes.Length, i => _searcher.Complete(snapshot, queries.Prefixes[i], _completions));
        double[] ftsTerms = FtsTimes(fts, queries);
        var load = new IndexLoad(_writer, [.. queries.Terms.Select(t => t.Query)], LoadTime);
        return new IndexResult
        {
            Passages = snapshot.Documents,
            Articles = _articles,
            Terms = snapshot.Terms,
            Fts5Queries = ftsTerms.Length,
            Fts5P50Us = Percentile(ftsTerms, 0.5),
            Fts5P99Us = Percentile(ftsTerms, 0.99),
            OursP50Us = Percentile(terms, 0.5),
            OursP99Us = Percentile(terms, 0.99),
            PhraseP50Us = Percentile(phrases, 0.5),
            PhraseP99Us = Percentile(phrases, 0.99),
            PrefixP50Us = Percentile(prefixes, 0.5),
            PrefixP99Us = Percentile(prefixes, 0.99),
            BytesPerPassage = snapshot.Bytes / (double)snapshot.Documents,
            BuildPerS = snapshot.Documents / buildSeconds,
            BytesAllocatedPerQuery = AllocatedPerQuery(queries),
            TwoThreads = load.Throughput(2) / load.Throughput(1),
            QuietRawP99Us = Percentile(load.Latencies(), 0.99),
            ChurnRawP99Us = Percentile(load.LatenciesUnderChanges(_corpus, _articles), 0.99),
            ChurnMaxUs = load.Longest,
            ChangeP99Us = Percentile([.. load.Changes], 0.99),
        };
    }

    public static double Percentile(double[] times, double share)
    {
        double[] sorted = [.. times.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    /// <summary>Returns the seconds that our side took, merging included, making the articles not.</summary>
    private double Build(FtsIndex fts)
    {
        var watch = new Stopwatch();
        int wanted = size;
        while (wanted > 0)
        {
            var articles = new List<Bundle>();
            while (articles.Count < ArticlesAtOnce && wanted > 0)
            {
                Bundle article = _corpus.Article(_articles++);
                article = article with { Documents = article.Documents[..Math.Min(wanted, article.Documents.Length)] };
                wanted -= article.Documents.Length;
                articles.Add(article);
                fts.Add(article);
            }

            watch.Start();
            _writer.Put(articles);
            while (_writer.MergeOnce())
            {
            }

            watch.Stop();
        }

        watch.Start();
        _writer.Compact();
        watch.Stop();
        fts.Complete();
        return watch.Elapsed.TotalSeconds;
    }

    private static double[] Times(int count, Func<int, int> run)
    {
        var times = new double[count];
        var runs = new double[Runs];
        for (var warmUp = Stopwatch.StartNew(); warmUp.Elapsed < WarmUp;)
        {
            for (int i = 0; i < count; i++)
                run(i);
        }

        for (int i = 0; i < count; i++)
        {
            for (int again = 0; again < Runs; again++)
            {
                long start = Stopwatch.GetTimestamp();
                run(i);
                runs[again] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            times[i] = Percentile(runs, 0.5);
        }

        return times;
    }

    /// <summary>
    /// A query each, as many as there is time for. They take so long that other work would get in between, so it is the processor's time
    /// that counts.
    /// </summary>
    private static double[] FtsTimes(FtsIndex fts, SyntheticQueries queries)
    {
        var times = new List<double>();
        var all = Stopwatch.StartNew();
        foreach ((_, string[] words) in queries.Terms)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            fts.Search(words);
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMicroseconds);
            if (all.Elapsed > FtsTime)
                break;
        }

        return [.. times];
    }

    private double AllocatedPerQuery(SyntheticQueries queries)
    {
        IndexSnapshot snapshot = _writer.Current;
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach ((SearchQuery query, _) in queries.Terms)
            _searcher.Search(snapshot, query, _hits);
        foreach (SearchQuery query in queries.Phrases)
            _searcher.Search(snapshot, query, _hits);
        foreach (string prefix in queries.Prefixes)
            _searcher.Complete(snapshot, prefix, _completions);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return allocated / (double)(queries.Terms.Length + queries.Phrases.Length + queries.Prefixes.Length);
    }
}
