using System.Globalization;
using System.Text.Json;

namespace BriefingBot.Benchmarks.Index;

/// <summary>Runs the sizes asked for, prints a table and writes the records.</summary>
internal static class IndexReport
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    private static readonly (string Name, Func<IndexResult, double> Value)[] Rows =
    [
        ("passages", r => r.Passages),
        ("articles", r => r.Articles),
        ("terms", r => r.Terms),
        ("FTS5 terms p50, µs", r => r.Fts5P50Us),
        ("FTS5 terms p99, µs", r => r.Fts5P99Us),
        ("terms p50, µs", r => r.OursP50Us),
        ("terms p99, µs", r => r.OursP99Us),
        ("FTS5 : ours, p50", r => r.Ratio),
        ("phrases p50, µs", r => r.PhraseP50Us),
        ("phrases p99, µs", r => r.PhraseP99Us),
        ("autocomplete p50, µs", r => r.PrefixP50Us),
        ("autocomplete p99, µs", r => r.PrefixP99Us),
        ("two threads : one", r => r.TwoThreads),
        ("bytes a passage", r => r.BytesPerPassage),
        ("passages built a second", r => r.BuildPerS),
        ("raw p99 quiet, µs", r => r.QuietRawP99Us),
        ("raw p99 under changes, µs", r => r.ChurnRawP99Us),
        ("longest under changes, µs", r => r.ChurnMaxUs),
        ("a change p99, µs", r => r.ChangeP99Us),
        ("bytes allocated a query", r => r.BytesAllocatedPerQuery),
    ];

    public static void Run(int[] sizes, FileInfo? file)
    {
        var measurement = Measurement.Begin();
        IndexResult[] results = [.. sizes.Select(size => new IndexBenchmark(size).Run() with { Commit = measurement.Commit, Machine = measurement.Machine })];
        foreach ((string name, Func<IndexResult, double> value) in Rows)
            Console.WriteLine($"{name,-28}{string.Concat(results.Select(r => Cell(value(r))))}");
        if (file is not null)
            File.WriteAllText(file.FullName, JsonSerializer.Serialize(results, Json) + "\n");
    }

    private static string Cell(double value) =>
        value.ToString(value >= 100 || value == (int)value ? "N0" : "N2", CultureInfo.InvariantCulture).PadLeft(14);
}
