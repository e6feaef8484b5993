using BriefingBot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Core.Delivery;

/// <summary>Sends what waits for the channels of one platform.</summary>
internal sealed partial class PlatformDelivery : IDisposable
{
    /// <summary>Tries of one message without an answer, after which it counts as arrived: the platform takes it and does not say so.</summary>
    private const int MostUncertain = 5;

    private const int MostMoves = 3;

    private readonly IOutbox _outbox;
    private readonly IChatTransport _transport;
    private readonly IChannelEvents _events;
    private readonly PumpSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Backoff _backoff;
    private readonly Outage _outage;
    private readonly OddTries _uncertain = new();
    private readonly OddTries _moves = new();
    private readonly RepeatPolicy _repeats;

    public PlatformDelivery(
        IOutbox outbox, IChatTransport transport, IChannelEvents events, PumpSettings settings, TimeProvider clock, Random random, ILogger logger)
    {
        (_outbox, _transport, _events, _settings, _clock, _logger) = (outbox, transport, events, settings, clock, logger);
        _backoff = new Backoff(settings.FirstWait, settings.LongestWait, random);
        _outage = new Outage(new Backoff(settings.FirstWait, settings.LongestProbe, random), clock);
        _repeats = settings.Repeats.GetValueOrDefault(transport.Platform, RepeatPolicy.AtLeastOnce);
        Lanes = new ChannelLanes(clock);
    }

    public string Platform => _transport.Platform;

    public ChannelLanes Lanes { get; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var wire = new CancellationTokenSource();
        await using CancellationTokenRegistration stopping = cancellationToken.Register(
            () => wire.CancelAfter(_settings.Farewell));
        Task[] servers = [.. Enumerable.Range(0, _settings.ChannelsAtOnce).Select(_ => ServeAsync(wire.Token, cancellationToken))];
        await Task.WhenAll(servers);
    }

    public void Dispose()
    {
        Lanes.Dispose();
        _outage.Dispose();
    }

    /// <param name="wire">Ends later than <paramref name="stopping"/>: what is on the wire may still be answered.</param>
    private async Task ServeAsync(CancellationToken wire, CancellationToken stopping)
    {
        try
        {
            while (true)
                await _outage.TryAsync(async () => await ServeChannelAsync(await Lanes.TakeAsync(stopping), wire, stopping), stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The bot stops.
        }
    }

    private async Task ServeChannelAsync(ChannelRef channel, CancellationToken wire, CancellationToken stopping)
    {
        try
        {
            if (await _outbox.TakeAsync(channel, stopping) is not { } entry)
                Lanes.Retire(channel);
            else if (entry.IsUnsettled && _repeats == RepeatPolicy.AtMostOnce)
                await GiveUpAsync(entry, "The process ended while it was being sent.", stopping);
            else
                await SettleAsync(entry, await SendAsync(entry, wire), stopping);
        }
        catch (StoreUnavailableException e)
        {
            LogStoreFailed(e.Message);
            Lanes.Postpone(channel, _backoff.After(MostUncertain));
        }
#pragma warning disable CA1031 // The loop's edge: a bug that one message brings out must not keep the others from their readers.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogBug(e, channel);
            Lanes.Postpone(channel, _settings.LongestWait);
        }
    }

    private async Task<SendResult> SendAsync(OutboxEntry entry, CancellationToken wire)
    {
        try
        {
            return await _transport.SendAsync(entry.Channel, entry.Message, entry.Nonce, wire);
        }
#pragma warning disable CA1031 // A transport does not throw; where one does all the same, nobody knows how far the message came.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogBug(e, entry.Channel);
            return new SendResult.Uncertain(e.Message);
        }
    }

    /// <summary>Writes down how it ended, for as long as that takes, and says when the channel goes on.</summary>
    private async Task SettleAsync(OutboxEntry entry, SendResult result, CancellationToken stopping)
    {
        switch (result)
        {
            case SendResult.Sent sent:
                _outage.Succeeded();
                await RecordAsync(() => _outbox.SentAsync(entry, sent.MessageId, CancellationToken.None), stopping);
                Done(entry);
                break;
            case SendResult.RateLimited limited:
                _outage.Succeeded();
                await DeferAsync(entry, limited.After, entry.IsUnsettled, "The platform asked for a pause.", stopping);
                break;
            case SendResult.Unavailable unavailable:
                _outage.Failed();
                await DeferAsync(entry, _backoff.After(entry.Failures + 1), entry.IsUnsettled, unavailable.Reason, stopping);
                break;
            case SendResult.Uncertain uncertain when _repeats == RepeatPolicy.AtMostOnce || _uncertain.Count(entry.Id) >= MostUncertain:
                _outage.Failed();
                await GiveUpAsync(entry, uncertain.Reason, stopping);
                break;
            case SendResult.Uncertain uncertain:
                _outage.Failed();
                await DeferAsync(entry, _backoff.After(entry.Failures + 1), isUnsettled: true, uncertain.Reason, stopping);
                break;
            case SendResult.Moved moved when moved.To != entry.Channel && _moves.Count(entry.Id) < MostMoves:
                LogMoved(entry.Channel, moved.To);
                await RecordAsync(() => _outbox.DeferAsync(entry, _clock.GetUtcNow(), entry.IsUnsettled, "The channel has another id.", CancellationToken.None), stopping);
                await RecordAsync(() => _events.MovedAsync(entry.Channel, moved.To, CancellationToken.None), stopping);
                Lanes.Return(entry.Channel);
                break;
            case SendResult.Gone gone:
                _outage.Succeeded();
                LogGone(entry.Channel, gone.Reason);
                await RecordAsync(() => _events.GoneAsync(entry.Channel, gone.Reason, CancellationToken.None), stopping);
                Done(entry);
                break;
            default:
                string reason = result is SendResult.Refused refused ? refused.Reason : $"The platform answered {result}.";
                _outage.Succeeded();
                LogRefused(entry.Channel, reason);
                await RecordAsync(() => _outbox.DropAsync(entry, DropReason.Refused, reason, CancellationToken.None), stopping);
                Done(entry);
                break;
        }
    }

    private async Task DeferAsync(OutboxEntry entry, TimeSpan wait, bool isUnsettled, string reason, CancellationToken stopping)
    {
        LogDeferred(entry.Channel, wait, reason);
        await RecordAsync(() => _outbox.DeferAsync(entry, _clock.GetUtcNow() + wait, isUnsettled, reason, CancellationToken.None), stopping);
        Lanes.Postpone(entry.Channel, wait);
    }

    private async Task GiveUpAsync(OutboxEntry entry, string reason, CancellationToken stopping)
    {
        LogUncertain(entry.Channel, reason);
        await RecordAsync(() => _outbox.DropAsync(entry, DropReason.Uncertain, reason, CancellationToken.None), stopping);
        Done(entry);
    }

    private void Done(OutboxEntry entry)
    {
        _uncertain.Forget(entry.Id);
        _moves.Forget(entry.Id);
        Lanes.Return(entry.Channel);
    }

    /// <summary>What happened is true whether or not the store can take it yet: forgetting it would send the message again.</summary>
    private async Task RecordAsync(Func<ValueTask> record, CancellationToken stopping)
    {
        for (int failures = 1; ; failures++)
        {
            try
            {
                await record();
                return;
            }
#pragma warning disable CA1031 // Even where a bug keeps it from being written: one channel that stands still is better than one that gets a message for ever.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogUnrecorded(e, e.Message);
                await Task.Delay(_backoff.After(failures), _clock, stopping);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery waits for the database: {Reason}")]
    private partial void LogStoreFailed(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of a message cannot be written down yet: {Reason}")]
    private partial void LogUnrecorded(Exception exception, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending to {Channel} failed for a bug")]
    private partial void LogBug(Exception exception, ChannelRef channel);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Channel} waits {Wait}: {Reason}")]
    private partial void LogDeferred(ChannelRef channel, TimeSpan wait, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message to {Channel} may have arrived and is not sent again: {Reason}")]
    private partial void LogUncertain(ChannelRef channel, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Former} is now {Current}")]
    private partial void LogMoved(ChannelRef former, ChannelRef current);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel} is gone: {Reason}")]
    private partial void LogGone(ChannelRef channel, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Channel} refused a message, which is kept as a dead letter: {Reason}")]
    private partial void LogRefused(ChannelRef channel, string reason);
}
