using System.Threading.Channels;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Workers;

/// <summary>
/// Keeps the library as the folders of articles are, for as long as the host runs, and notes what arrives when. Answers never wait for
/// noting: that is for digests only, and the database may be slow, locked or full.
/// </summary>
internal sealed partial class IngestionWorker(
    ArticleIntake intake, SubscriptionBook subscriptions, ArrivalBook arrivals, TimeProvider clock, ILogger<IngestionWorker> logger) : BackgroundService
{
    /// <summary>How long after the database failed noting is tried again, unless something changes sooner.</summary>
    internal static readonly TimeSpan NoteAgain = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource<LibrarySnapshot> _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<LibrarySnapshot> _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once there is something to answer from: everything that was there at the start, or of very much a first part.</summary>
    public Task<LibrarySnapshot> Loaded => _loaded.Task;

    /// <summary>Done once the library holds everything that was there at the start.</summary>
    public Task<LibrarySnapshot> Complete => _complete.Task;

    /// <summary>Done once that was noted, so that digests can be made.</summary>
    public Task Noted => arrivals.Noted;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await subscriptions.LoadAsync(stoppingToken);

        // The latest snapshot holds whatever those before it brought and is still there.
        var toNote = Channel.CreateBounded<LibrarySnapshot>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true, SingleWriter = true });
        using var session = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task taking = TakeInAsync(toNote.Writer, session.Token);
        Task noting = NoteAllAsync(toNote.Reader, session.Token);
        Task first = await Task.WhenAny(taking, noting);
        await session.CancelAsync();
        await Task.WhenAll(taking, noting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    private async Task TakeInAsync(ChannelWriter<LibrarySnapshot> toNote, CancellationToken cancellationToken)
    {
        await foreach (LibrarySnapshot snapshot in intake.RunAsync(cancellationToken))
        {
            _loaded.TrySetResult(snapshot);
            if (snapshot.IsLoading)
                continue;
            _complete.TrySetResult(snapshot);
            toNote.TryWrite(snapshot);
        }
    }

    /// <summary>What has arrived since the last run can be told once everything is in; until then the processors have other work.</summary>
    private async Task NoteAllAsync(ChannelReader<LibrarySnapshot> toNote, CancellationToken cancellationToken)
    {
        await _complete.Task.WaitAsync(cancellationToken);
        await arrivals.LoadAsync(cancellationToken);
        await foreach (LibrarySnapshot snapshot in toNote.ReadAllAsync(cancellationToken))
        {
            LibrarySnapshot latest = snapshot;
            while (!await TryNoteAsync(latest, cancellationToken))
            {
                await ChangeOrPauseAsync(toNote, cancellationToken);
                latest = toNote.TryRead(out LibrarySnapshot? changed) ? changed : latest;
            }
        }
    }

    /// <summary>False where the database could not take it: digests leave out what has just arrived until it can.</summary>
    private async Task<bool> TryNoteAsync(LibrarySnapshot snapshot, CancellationToken cancellationToken)
    {
        try
        {
            await arrivals.NoteAsync(snapshot, cancellationToken);
            LogNoted(snapshot.Version);
            return true;
        }
        catch (StoreUnavailableException e)
        {
            LogNotNoted(e.Message);
            return false;
        }
    }

    private async Task ChangeOrPauseAsync(ChannelReader<LibrarySnapshot> toNote, CancellationToken cancellationToken)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(toNote.WaitToReadAsync(pause.Token).AsTask(), Task.Delay(NoteAgain, clock, pause.Token));
        await pause.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Noted what is new in version {Version} of the library")]
    private partial void LogNoted(long version);

    [LoggerMessage(Level = LogLevel.Error, Message = "Digests miss what has just arrived until it can be noted: {Reason}")]
    private partial void LogNotNoted(string reason);
}
