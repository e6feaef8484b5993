using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Ingestion.Folders;
using BriefingBot.Core.Library;
using BriefingBot.Core.Library.Keeping;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Library;

/// <summary>One start: from the first look into the folder to a library that holds all files. Then it keeps what there is for the next.</summary>
internal sealed class WarmStart(DirectoryInfo folder)
{
    public static string Files(DirectoryInfo folder) => Path.Combine(folder.FullName, "articles");

    public static string Cache(DirectoryInfo folder) => Path.Combine(folder.FullName, "analysis.db");

    public static SqliteAnalysisStore Open(string cache) =>
        (SqliteAnalysisStore)SqliteAnalysisStore.Open(cache, AnalysisKey.AnalyzerVersion, NullLogger<SqliteAnalysisStore>.Instance);

    /// <summary>Prints a <see cref="WarmStartResult"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        using SqliteAnalysisStore store = Open(Cache(folder));
        int kept = store.Size!.Value.Count;
        var reader = new ArticleReader();
        var source = new FolderSource([Files(folder)], reader, TimeProvider.System, NullLogger<FolderSource>.Instance);
        var keeper = new LibraryKeeper(store.Beside, AnalysisKey.AnalyzerVersion, NullLogger<LibraryKeeper>.Instance);
        var writer = new LibraryWriter(new LiveLibrary(), LibraryLimits.None, TimeProvider.System, keeper);
        var intake = new ArticleIntake(source, new AnalyzedReader(reader, store), writer, TimeProvider.System, NullLogger<ArticleIntake>.Instance);
        double? first = null;
        await foreach (LibrarySnapshot library in intake.RunAsync(cancellationToken))
        {
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            first ??= seconds;
            Tell($"{library.Totals.Articles:N0} articles after {seconds:N1} s");
            if (library.IsLoading)
                continue;

            var result = new WarmStartResult(library.Totals.Articles, kept, writer.RevivedStories, first.Value, seconds, Environment.CpuUsage.TotalTime.TotalSeconds);
            Console.WriteLine(JsonSerializer.Serialize(result, CommandsReport.Json));
            Keep(writer, store);
            return;
        }
    }

    private static void Keep(LibraryWriter writer, SqliteAnalysisStore store)
    {
        writer.MergeAll(CancellationToken.None);
        long start = Stopwatch.GetTimestamp();
        writer.Keep();
        Tell($"{store.Beside.Bytes >> 20:N0} MB kept in {Stopwatch.GetElapsedTime(start).TotalSeconds:N1} s");
    }

    private static void Tell(FormattableString line) => Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
