using System.Text.Json;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Telegram.Receiving;

/// <summary>Asks the server for updates for as long as the bot runs; see <see cref="UpdateWindow"/> for when they are confirmed.</summary>
internal sealed partial class LongPolling(TelegramClient client, UpdateIntake intake, TimeProvider clock, Random random, ILogger<LongPolling> logger)
{
    private const int MostAtOnce = 100;

    /// <summary>In seconds; the server would allow 50, but middlemen cut quiet connections earlier.</summary>
    private const int LongWait = 30;

    /// <summary>The server frowns on the same question within half a second (its Client.cpp, process_get_updates_query).</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly Backoff _backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), random);
    private readonly UpdateWindow _window = new(clock);
    private int _failures;

    /// <exception cref="TransportStoppedException">The server refuses the token.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await PollAsync(cancellationToken);
                await BreatheAsync(cancellationToken);
            }
        }
        finally
        {
            await LeaveAsync();
        }
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        long? offset = _window.Offset;
        var request = new GetUpdates(offset, _window.IsOpen ? 0 : LongWait, MostAtOnce, Update.Kinds);
        ApiResult<JsonElement[]> result = await client.GetUpdatesAsync(request, cancellationToken);
        if (result.Failure is { } failure)
        {
            await WaitOutAsync(failure, cancellationToken);
            return;
        }

        _failures = 0;
        if (offset is { } confirmed)
            _window.Confirmed(confirmed);
        foreach (JsonElement item in result.Value!)
            Take(item);
    }

    private void Take(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("update_id", out JsonElement number) || !number.TryGetInt64(out long id))
            return;
        try
        {
            _window.Add(id, intake.TakeAsync(item.Deserialize(TelegramJson.Default.Update)!));
        }
        catch (JsonException e)
        {
            LogUnreadable(id, e.Message);
            _window.Add(id, Task.CompletedTask);
        }
    }

    /// <summary>Lets what came be handled, but does not let the slow keep the others waiting.</summary>
    private async Task BreatheAsync(CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task handled = Task.WhenAll(_window.Open);
        if (!handled.IsCompleted)
            await Task.WhenAny(handled, Task.Delay(Breath, clock, enough.Token));
        await enough.CancelAsync();
    }

    private async Task WaitOutAsync(ApiFailure failure, CancellationToken cancellationToken)
    {
        _failures++;
        TimeSpan wait = _backoff.After(_failures);
        switch (failure)
        {
            case ApiFailure.BadToken:
                throw new TransportStoppedException(TelegramTransport.BadToken);
            case ApiFailure.Conflict conflict when conflict.Reason.Contains("webhook", StringComparison.OrdinalIgnoreCase):
                LogWebhook();
                await client.DeleteWebhookAsync(new DeleteWebhook(), cancellationToken);
                break;
            case ApiFailure.Conflict:
                LogConflict();

                // The server keeps two pollers 3 s apart.
                wait += TimeSpan.FromSeconds(3);
                break;
            case ApiFailure.RateLimited limited:
                wait = limited.After;
                break;
            default:
                LogFailed(_failures, failure.Reason, wait.TotalSeconds);
                break;
        }

        await Task.Delay(wait, clock, cancellationToken);
    }

    /// <summary>Lets what is under way come to its end, and tells the server what was handled, so that it does not come again.</summary>
    private async Task LeaveAsync()
    {
        using var enough = new CancellationTokenSource(LastWords, clock);
        try
        {
            await Task.WhenAll(_window.Open).WaitAsync(enough.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_window.Offset is { } offset)
                await client.GetUpdatesAsync(new GetUpdates(offset, Timeout: 0, Limit: 1, Update.Kinds), enough.Token);
        }
        catch (OperationCanceledException)
        {
            // They come again, and are answered again.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram update {Id} cannot be read and is left out: {Reason}")]
    private partial void LogUnreadable(long id, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook takes this Telegram bot's updates; it is removed, because the configuration asks for polling")]
    private partial void LogWebhook();

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "Another program polls this Telegram bot's updates: a second copy of the bot, an old deployment, or a test with the same token. Stop it")]
    private partial void LogConflict();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram cannot be asked for updates (failure {Count} in a row: {Reason}); next try in {Seconds:0.#} s")]
    private partial void LogFailed(int count, string reason, double seconds);
}
