using System.Threading.Channels;
using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Delivery;

/// <summary>
/// Which channels may be served now. A channel is with one server at a time, and queues behind the others after each message. Holds no
/// messages, and nothing of channels without any. Safe to call from many threads.
/// </summary>
/// <param name="clock">Its timers bring postponed channels back, however its wall clock is set in the meantime.</param>
internal sealed class ChannelLanes(TimeProvider clock) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ChannelRef, Lane> _lanes = [];
    private readonly Channel<ChannelRef> _queue = Channel.CreateUnbounded<ChannelRef>();

    /// <summary>The channel got something. It keeps its turn, or its wait, where it has one.</summary>
    public void Wake(ChannelRef channel)
    {
        lock (_gate)
        {
            if (_lanes.TryGetValue(channel, out Lane? lane))
                lane.HasMore = true;
            else
                Queue(channel, new Lane());
        }
    }

    /// <summary>The channel whose turn it is. The caller has it until it gives it back by one of the members below.</summary>
    public async ValueTask<ChannelRef> TakeAsync(CancellationToken cancellationToken)
    {
        ChannelRef channel = await _queue.Reader.ReadAsync(cancellationToken);
        lock (_gate)
            _lanes[channel].HasMore = false;
        return channel;
    }

    /// <summary>There may be more: it queues again.</summary>
    public void Return(ChannelRef channel)
    {
        lock (_gate)
            Queue(channel, _lanes[channel]);
    }

    /// <summary>Nothing was left when the caller looked.</summary>
    public void Retire(ChannelRef channel)
    {
        lock (_gate)
        {
            if (_lanes[channel].HasMore)
                Queue(channel, _lanes[channel]);
            else
                _lanes.Remove(channel);
        }
    }

    /// <summary>It queues again after a while, whatever comes for it in the meantime.</summary>
    public void Postpone(ChannelRef channel, TimeSpan wait)
    {
        lock (_gate)
        {
            if (!_lanes.TryGetValue(channel, out Lane? lane))
                _lanes.Add(channel, lane = new Lane());
            lane.Timer = clock.CreateTimer(_ => End(channel), state: null, wait, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (Lane lane in _lanes.Values)
                lane.Timer?.Dispose();
            _lanes.Clear();
        }
    }

    private void End(ChannelRef channel)
    {
        lock (_gate)
        {
            if (!_lanes.TryGetValue(channel, out Lane? lane))
                return;
            lane.Timer?.Dispose();
            lane.Timer = null;
            Queue(channel, lane);
        }
    }

    private void Queue(ChannelRef channel, Lane lane)
    {
        _lanes[channel] = lane;
        _queue.Writer.TryWrite(channel);
    }

    private sealed class Lane
    {
        /// <summary>Something came since the channel was taken.</summary>
        public bool HasMore { get; set; }

        public ITimer? Timer { get; set; }
    }
}
