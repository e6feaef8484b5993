using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion.Analyses;

namespace BriefingBot.Benchmarks.Library;

/// <summary>
/// Starts over files that were analysed before: one that indexes all stories, and one that finds what the first has kept. Each is a
/// process of its own, as in life.
/// </summary>
internal sealed class WarmStartBenchmark(int articles)
{
    private const int FilesPerFolder = 1_000;

    private readonly SyntheticLibrary _library = new();

    /// <summary>Runs it in a folder of its own, which is gone afterwards.</summary>
    public async Task RunAsync(FileInfo? json, CancellationToken cancellationToken)
    {
        var measurement = Measurement.Begin();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("briefingbot-warmstart-");
        try
        {
            Write(folder);
            WarmStartResult[] results = [await StartAsync(folder, cancellationToken), await StartAsync(folder, cancellationToken)];
            foreach (WarmStartResult result in results)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Articles:N0} articles, {result.Kept:N0} analyses kept, {result.Revived:N0} stories as indexed before: first answers after {result.FirstS:N1} s, ready after {result.ReadyS:N1} s, {result.ProcessorS:N1} s of processor time"));
            }

            if (json is not null)
            {
                string written = JsonSerializer.Serialize(new { measurement.Commit, measurement.Machine, results }, CommandsReport.Json);
                await File.WriteAllTextAsync(json.FullName, written + "\n", cancellationToken);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Starts once in this process, over a folder that stays.</summary>
    public async Task RunOnceAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        if (!folder.Exists)
            Write(folder);
        await new WarmStart(folder).RunAsync(cancellationToken);
    }

    private static async Task<WarmStartResult> StartAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        // As the bot's own project has it.
        var command = new ProcessStartInfo(Environment.ProcessPath!, ["warmstart", "--over", folder.FullName])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_gcServer"] = "1", ["DOTNET_TC_CallCountingDelayMs"] = "0" },
        };
        using Process start = Process.Start(command)!;
        string result = await start.StandardOutput.ReadToEndAsync(cancellationToken);
        await start.WaitForExitAsync(cancellationToken);
        return JsonSerializer.Deserialize<WarmStartResult>(result, CommandsReport.Json)!;
    }

    private void Write(DirectoryInfo there)
    {
        string files = WarmStart.Files(there);
        using var store = WarmStart.Open(WarmStart.Cache(there));
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
}
