using System.Diagnostics;
using BriefingBot.Core.Indexing;

namespace BriefingBot.Benchmarks.Index;

/// <summary>Searching for a while, on several threads or beside changes.</summary>
internal sealed class IndexLoad(IndexWriter writer, SearchQuery[] queries, TimeSpan time)
{
    private const int ChangesPerSecond = 100;
    private const int Wanted = 10;

    /// <summary>The longest query of the last measurement, in microseconds.</summary>
    public double Longest { get; private set; }

    /// <summary>How long each change took to be visible, in microseconds.</summary>
    public List<double> Changes { get; } = [];

    /// <summary>Queries a second.</summary>
    public double Throughput(int threads)
    {
        var counts = new int[threads];
        Thread[] running = [.. Enumerable.Range(0, threads).Select(i => new Thread(() => counts[i] = Search(i * queries.Length / threads).Count))];
        foreach (Thread thread in running)
            thread.Start();
        foreach (Thread thread in running)
            thread.Join();
        return counts.Sum() / time.TotalSeconds;
    }

    public double[] Latencies()
    {
        List<double> latencies = Search(0);
        Longest = latencies.Max();
        return [.. latencies];
    }

    /// <summary>The latencies while articles are added and as many removed, each in a change of its own, and segments merge.</summary>
    public double[] LatenciesUnderChanges(SyntheticCorpus corpus, int articles)
    {
        using var stop = new CancellationTokenSource();
        Task changes = Task.Run(() => ChangeAsync(corpus, articles, stop.Token), CancellationToken.None);
        Task merges = Task.Run(() => writer.RunMergesAsync(static () => { }, stop.Token), CancellationToken.None);
        double[] latencies = Latencies();
        stop.Cancel();
        Task.WhenAll(changes, merges).ContinueWith(static _ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        return latencies;
    }

    private async Task ChangeAsync(SyntheticCorpus corpus, int articles, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ChangesPerSecond));
        for (int i = 0; await timer.WaitForNextTickAsync(cancellationToken); i++)
        {
            Bundle article = corpus.Article(articles + i);
            long start = Stopwatch.GetTimestamp();
            writer.Change([article], [i * 7919L % articles]);
            Changes.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
    }

    private List<double> Search(int first)
    {
        var searcher = new Searcher();
        var hits = new Hit[Wanted];
        var latencies = new List<double>(1 << 20);
        var watch = Stopwatch.StartNew();
        for (int i = first; watch.Elapsed < time; i++)
        {
            long start = Stopwatch.GetTimestamp();
            searcher.Search(writer.Current, queries[i % queries.Length], hits);
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return latencies;
    }
}
