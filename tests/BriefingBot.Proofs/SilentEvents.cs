using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;

namespace BriefingBot.Proofs;

/// <summary>Closes channels in the outbox, with no owners to tell.</summary>
internal sealed class SilentEvents(IOutbox outbox) : IChannelEvents
{
    public ValueTask GoneAsync(ChannelRef channel, string reason, CancellationToken cancellationToken) => outbox.CloseAsync(channel, reason, [], cancellationToken);

    public ValueTask MovedAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken) => outbox.MoveAsync(former, current, cancellationToken);
}
