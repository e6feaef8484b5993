using System.Diagnostics;
using System.Globalization;
using System.Text;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;

namespace BriefingBot.Benchmarks.Analysis;

/// <summary>Bytes of a file to everything understood of it, on one thread.</summary>
internal static class AnalysisBenchmark
{
    private const int ArticleBytes = 5_000;
    private const int WarmUp = 500;
    private const int Repetitions = 256;

    private static readonly ArticleReader Reader = new();

    /// <param name="articles">How many different articles are measured.</param>
    public static void Run(int articles)
    {
        var synthetic = new SyntheticArticles(seed: 1);
        byte[][] files = [.. Enumerable.Range(0, articles).Select(_ => Encoding.UTF8.GetBytes(synthetic.Next(ArticleBytes)))];
        foreach (byte[] file in files.Concat(files).Take(Math.Max(WarmUp, articles)))
            Analyze(file);

        int statements = 0;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        foreach (byte[] file in files)
            statements += Analyze(file).Statements.Length;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        Print("articles", articles);
        Print("bytes an article", files.Average(file => file.Length));
        Print("statements an article", (double)statements / articles);
        Print("articles/s", articles / elapsed.TotalSeconds);
        Print("articles/s of processor time, garbage collection included", articles / processor.TotalSeconds);
        Print("KB allocated an article", allocated / 1024.0 / articles);
        PrintLength(synthetic.Next(4_000));
    }

    /// <summary>The same text again and again, as one article.</summary>
    private static void PrintLength(string text)
    {
        byte[] once = Encoding.UTF8.GetBytes(text);
        byte[] repeated = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, Repetitions)));
        double small = Best(once, 200);
        double large = Best(repeated, 7);
        Print($"ms, an article of {once.Length:N0} bytes, best of 200", small);
        Print($"ms, one of {repeated.Length:N0} bytes, best of 7", large);
        Print($"time of {Repetitions} times the text : once", large / small);
    }

    private static double Best(byte[] file, int runs)
    {
        double best = double.MaxValue;
        for (int i = 0; i < runs; i++)
        {
            long start = Stopwatch.GetTimestamp();
            Analyze(file);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    private static AnalyzedArticle Analyze(byte[] file) =>
        ArticleAnalyzer.Analyze(((ReadResult.Accepted)Reader.Read(new ArticleId("/synthetic.txt"), "synthetic.txt", file)).Article);

    private static void Print(FormattableString name, double value) => Print(FormattableString.Invariant(name), value);

    private static void Print(string name, double value) =>
        Console.WriteLine($"{name,-60}{value.ToString(value >= 100 || value == (int)value ? "N0" : "N2", CultureInfo.InvariantCulture),12}");
}
