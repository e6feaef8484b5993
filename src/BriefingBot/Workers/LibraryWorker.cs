using BriefingBot.Core.Library;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Workers;

/// <summary>
/// Keeps the library tidy beside the answers: merges what changes leave in pieces, lets articles go that have become too old, and keeps
/// what there is for the next start.
/// </summary>
internal sealed partial class LibraryWorker(LibraryWriter library, IngestionWorker ingestion, TimeProvider time, ILogger<LibraryWorker> logger) : BackgroundService
{
    /// <summary>How often changes are kept; without any nothing is written.</summary>
    internal static readonly TimeSpan KeepEvery = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan AgeCheck = TimeSpan.FromHours(1);

    /// <summary>A start that has indexed so many stories is worth keeping at once.</summary>
    private const int ManyBuilt = 1_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ingestion.Complete.WaitAsync(stoppingToken);
            LogStarted(library.RevivedStories, library.BuiltStories);
            await Task.Run(() => library.MergeAll(stoppingToken), stoppingToken);
            if (library.BuiltStories >= ManyBuilt)
                library.Keep();
            await await Task.WhenAny(
                library.RunMergesAsync(stoppingToken), EveryAsync(AgeCheck, library.RemoveExpired, stoppingToken), EveryAsync(KeepEvery, library.Keep, stoppingToken));
        }
        finally
        {
            library.Keep();
        }
    }

    private async Task EveryAsync(TimeSpan period, Action act, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            act();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Revived} stories were taken as they had been indexed before, {Built} were indexed")]
    private partial void LogStarted(int revived, int built);
}
