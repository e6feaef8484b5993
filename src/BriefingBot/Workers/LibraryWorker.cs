using BriefingBot.Core.Library;
using Microsoft.Extensions.Hosting;

namespace BriefingBot.Workers;

/// <summary>Keeps the library tidy beside the answers: merges what changes leave in pieces, and lets articles go that have become too old.</summary>
internal sealed class LibraryWorker(LibraryWriter library, IngestionWorker ingestion, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan AgeCheck = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Task merging = library.RunMergesAsync(stoppingToken);
        Task ageing = RemoveOldAsync(stoppingToken);
        await await Task.WhenAny(merging, ageing);
    }

    private async Task RemoveOldAsync(CancellationToken stoppingToken)
    {
        await ingestion.Complete.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(AgeCheck, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            library.RemoveExpired();
    }
}
