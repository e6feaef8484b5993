using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Serving;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Telegram.Receiving;

/// <summary>
/// Hands updates on: each once, however often it comes, in order within a chat. A handler that fails or takes too long is logged
/// and given up, and its chat goes on.
/// </summary>
/// <param name="stopping">Ends what is under way; such updates count as not handled.</param>
internal sealed partial class UpdateIntake(UpdateHandler handler, TimeProvider clock, ILogger<UpdateIntake> logger, CancellationToken stopping)
{
    private const int MostAtOnce = 32;

    /// <summary>Many more than the server may have under way.</summary>
    private const int MostKnown = 5_000;

    /// <summary>How long one update may take, with waiting for the server's limits.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly ChatLanes _lanes = new(MostAtOnce);
    private readonly Dictionary<long, Task> _known = [];
    private readonly Queue<long> _oldest = new();

    /// <summary>Done when the update is handled, cancelled when the bot stops before. The same task for the same update.</summary>
    public Task TakeAsync(Update update)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(update.UpdateId, out Task? known))
                return known;
            while (_oldest.Count >= MostKnown)
                _known.Remove(_oldest.Dequeue());

            var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _known.Add(update.UpdateId, handled.Task);
            _oldest.Enqueue(update.UpdateId);
            Task atOnce = GuardAsync(update.UpdateId, stop => handler.ReceiveAsync(update, stop));
            _ = _lanes.RunAsync(UpdateHandler.LaneOf(update), async () =>
            {
                await atOnce;
                await GuardAsync(update.UpdateId, stop => handler.HandleAsync(update, stop));
                if (stopping.IsCancellationRequested)
                    handled.SetCanceled(stopping);
                else
                    handled.SetResult();
            });
            return handled.Task;
        }
    }

    private async Task GuardAsync(long id, Func<CancellationToken, Task> handle)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        try
        {
            // A handler that does not listen is left behind.
            await Task.Run(() => handle(either.Token), CancellationToken.None).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Not handled: it comes again.
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            LogStuck(id, Patience.TotalSeconds);
        }
#pragma warning disable CA1031 // The loop's edge: one update that a bug cannot take must not keep the others from being served.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            LogFailed(bug, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram update {Id} was given up after {Seconds} s")]
    private partial void LogStuck(long id, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram update {Id} could not be handled")]
    private partial void LogFailed(Exception bug, long id);
}
