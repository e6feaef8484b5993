using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Ingestion.Folders;
using BriefingBot.Core.Library;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Library;

/// <summary>A start over files that were analysed before: from the first look into the folder to a library that holds them all.</summary>
internal sealed class WarmStartBenchmark(int articles)
{
    private const int FilesPerFolder = 1_000;

    private readonly SyntheticLibrary _library = new();

    /// <summary>Runs it in a folder of its own, which is gone afterwards.</summary>
    public async Task RunAsync(FileInfo? json, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("briefingbot-warmstart-");
        try
        {
            string cache = Path.Combine(folder.FullName, "analysis.db");
            string files = Path.Combine(folder.FullName, "articles");
            Write(files, cache);
            await StartAsync(files, cache, json, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Write(string files, string cache)
    {
        using var store = (SqliteAnalysisStore)Open(cache);
        foreach (int[] chunk in Enumerable.Range(0, articles).Chunk(FilesPerFolder))
        {
            string folder = Path.Combine(files, (chunk[0] / FilesPerFolder).ToString("D4", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(folder);
            foreach (AnalyzedArticle article in chunk.AsParallel().AsOrdered().Select(_library.Article))
            {
                byte[] content = Encoding.UTF8.GetBytes(article.Article.Text);
                File.WriteAllBytes(Path.Combine(folder, article.Article.File), content);
                store.Keep(AnalysisKey.Of(article.Article.File, content), AnalysisCodec.Write(article));
            }
        }
    }

    private static async Task StartAsync(string files, string cache, FileInfo? json, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        using var store = (SqliteAnalysisStore)Open(cache);
        int kept = store.Size!.Value.Count;
        var reader = new ArticleReader();
        var source = new FolderSource([files], reader, TimeProvider.System, NullLogger<FolderSource>.Instance);
        var intake = new ArticleIntake(source, new AnalyzedReader(reader, store), new LibraryWriter(new LiveLibrary()), NullLogger<ArticleIntake>.Instance);
        double? first = null;
        await foreach (LibrarySnapshot library in intake.RunAsync(cancellationToken))
        {
            first ??= Stopwatch.GetElapsedTime(start).TotalSeconds;
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{library.Totals.Articles:N0} articles after {Stopwatch.GetElapsedTime(start).TotalSeconds:N1} s"));
            if (library.IsLoading)
                continue;

            var result = new WarmStartResult(
                library.Totals.Articles, kept, first.Value, Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Articles:N0} articles, {result.Kept:N0} analyses kept: first answers after {result.FirstS:N1} s, ready after {result.ReadyS:N1} s, {result.ProcessorS:N1} s of processor time"));
            if (json is not null)
                await File.WriteAllTextAsync(json.FullName, JsonSerializer.Serialize(result, CommandsReport.Json) + "\n", cancellationToken);
            return;
        }
    }

    private static IAnalysisStore Open(string cache) => SqliteAnalysisStore.Open(cache, AnalysisKey.AnalyzerVersion, NullLogger<SqliteAnalysisStore>.Instance);
}
