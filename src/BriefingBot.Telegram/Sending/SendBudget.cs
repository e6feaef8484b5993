using BriefingBot.Core.Delivery;

namespace BriefingBot.Telegram.Sending;

/// <summary>
/// When the next message may go, by <see cref="SendLimits"/>. A server that says "too many" pauses that chat, and if it says so to
/// two chats in a row, everything. Safe to call from many threads.
/// </summary>
internal sealed class SendBudget(SendLimits limits, TimeProvider clock)
{
    private const int MostChats = 5_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongRest = TimeSpan.FromMinutes(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, ChatPace> _chats = [];
    private readonly TokenBucket _all = new(limits.PerSecond, Second, clock);
    private readonly TokenBucket _unasked = new(limits.PerSecond - limits.Spare, Second * (limits.PerSecond - limits.Spare) / limits.PerSecond, clock);
    private readonly ChatPace _everyone = new(limits, isGroup: false, clock);
    private long? _lastLimited;

    /// <summary>What is left of the pause that a chat, or everyone, was told to make.</summary>
    public TimeSpan Pause(long chat)
    {
        lock (_gate)
        {
            TimeSpan own = Of(chat).Pause;
            return own > _everyone.Pause ? own : _everyone.Pause;
        }
    }

    /// <summary>Waits for the turn of one message.</summary>
    /// <param name="isAnswer">Somebody waits for it.</param>
    public async Task WaitAsync(long chat, bool isAnswer, CancellationToken cancellationToken)
    {
        await WaitAsync(Take(chat), cancellationToken);
        await (isAnswer ? WaitAsync(_all.Take(), cancellationToken) : WaitSparingAsync(cancellationToken));
        while (Pause(chat) is { Ticks: > 0 } pause)
            await WaitAsync(pause, cancellationToken);
    }

    /// <summary>
    /// Messages that nobody waits for go at the full pace, and leave some of the budget untouched, so that an answer never waits
    /// behind them.
    /// </summary>
    private async Task WaitSparingAsync(CancellationToken cancellationToken)
    {
        await WaitAsync(_unasked.Take(), cancellationToken);
        while (_all.TakeSparing(limits.Spare) is { Ticks: > 0 } wait)
            await WaitAsync(wait, cancellationToken);
    }

    /// <summary>The server took a message.</summary>
    public void Went()
    {
        lock (_gate)
            _lastLimited = null;
    }

    /// <summary>The server said "too many" to a chat. True where that pauses everyone.</summary>
    public bool Limited(long chat, TimeSpan after)
    {
        lock (_gate)
        {
            Of(chat).PauseFor(after);
            bool isEveryone = _lastLimited is { } last && last != chat;
            if (isEveryone)
                _everyone.PauseFor(after);
            _lastLimited = chat;
            return isEveryone;
        }
    }

    private TimeSpan Take(long chat)
    {
        lock (_gate)
            return Of(chat).Take();
    }

    private ChatPace Of(long chat)
    {
        if (_chats.TryGetValue(chat, out ChatPace? pace))
            return pace;
        if (_chats.Count >= MostChats)
        {
            foreach (long quiet in _chats.Where(static entry => entry.Value.Idle > LongRest && entry.Value.Pause == TimeSpan.Zero).Select(static entry => entry.Key).ToArray())
                _chats.Remove(quiet);
        }

        return _chats[chat] = new ChatPace(limits, chat < 0, clock);
    }

    private Task WaitAsync(TimeSpan span, CancellationToken cancellationToken) => LimitWait.AtLeastAsync(span, clock, cancellationToken);
}
