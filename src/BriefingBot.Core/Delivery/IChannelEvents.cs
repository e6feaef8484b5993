using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Delivery;

/// <summary>Learns what sending finds out about channels. What it does is safe to repeat: a crash may cut it short.</summary>
public interface IChannelEvents
{
    /// <summary>
    /// The channel takes nothing any more: its subscriptions are to be paused, what waits for it is to be dropped
    /// (<see cref="IOutbox.CloseAsync"/>), and its owners are to be told.
    /// </summary>
    /// <param name="channel">Without topic it means its topics too.</param>
    /// <param name="reason">As the platform gave it.</param>
    ValueTask GoneAsync(ChannelRef channel, string reason, CancellationToken cancellationToken);

    /// <summary>The channel has another id: everything kept under the old one is to be moved (<see cref="IOutbox.MoveAsync"/>).</summary>
    ValueTask MovedAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken);
}
