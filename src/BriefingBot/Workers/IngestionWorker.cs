using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Workers;

/// <summary>Keeps the library as the folders of articles are, for as long as the host runs, and notes what arrives when.</summary>
internal sealed partial class IngestionWorker(ArticleIntake intake, SubscriptionBook subscriptions, ArrivalBook arrivals, ILogger<IngestionWorker> logger)
    : BackgroundService
{
    private readonly TaskCompletionSource<LibrarySnapshot> _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<LibrarySnapshot> _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once there is something to answer from: everything that was there at the start, or of very much a first part.</summary>
    public Task<LibrarySnapshot> Loaded => _loaded.Task;

    /// <summary>Done once the library holds everything that was there at the start.</summary>
    public Task<LibrarySnapshot> Complete => _complete.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await subscriptions.LoadAsync(stoppingToken);
        await arrivals.LoadAsync(stoppingToken);
        await foreach (LibrarySnapshot snapshot in intake.RunAsync(stoppingToken))
        {
            // What has arrived since the last run can be told once everything is in.
            if (snapshot.IsLoading)
            {
                _loaded.TrySetResult(snapshot);
                continue;
            }

            try
            {
                await arrivals.NoteAsync(snapshot, stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                // Noted with the next change; digests leave it out until then, answers do not.
                LogNotNoted(e.Message);
            }

            _loaded.TrySetResult(snapshot);
            _complete.TrySetResult(snapshot);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Digests miss what has just arrived until the next change: {Reason}")]
    private partial void LogNotNoted(string reason);
}
