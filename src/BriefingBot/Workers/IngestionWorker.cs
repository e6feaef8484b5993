using BriefingBot.Core.Library;
using Microsoft.Extensions.Hosting;

namespace BriefingBot.Workers;

/// <summary>Keeps the library as the folders of articles are, for as long as the host runs.</summary>
internal sealed class IngestionWorker(ArticleIntake intake) : BackgroundService
{
    private readonly TaskCompletionSource<LibrarySnapshot> _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once the library holds everything that was there at the start.</summary>
    public Task<LibrarySnapshot> Loaded => _loaded.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (LibrarySnapshot snapshot in intake.RunAsync(stoppingToken))
            _loaded.TrySetResult(snapshot);
    }
}
