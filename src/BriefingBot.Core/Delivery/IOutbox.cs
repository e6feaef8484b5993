using System.Collections.Immutable;
using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Delivery;

/// <summary>
/// Messages that are still to be sent, kept through crashes. What a member does is done once its task completes, and done whole or
/// not at all. Safe to call from many threads.
/// </summary>
/// <remarks>Every member throws <see cref="StoreUnavailableException"/> where the store cannot take it; nothing is changed then.</remarks>
public interface IOutbox
{
    /// <summary>Raised after a channel got something to send. Handlers return at once.</summary>
    event Action<ChannelRef>? Ready;

    /// <summary>Every channel that something waits for.</summary>
    ValueTask<ImmutableArray<WaitingChannel>> WaitingAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The channel's first message, now recorded as attempted: until one of the members below tells how that ended, it counts as
    /// perhaps sent. Null where nothing waits. One caller a channel at a time.
    /// </summary>
    ValueTask<OutboxEntry?> TakeAsync(ChannelRef channel, CancellationToken cancellationToken);

    /// <summary>The message stands in its channel.</summary>
    /// <param name="messageId">The platform's own.</param>
    ValueTask SentAsync(OutboxEntry entry, string messageId, CancellationToken cancellationToken);

    /// <summary>The message stays first in its channel, to be tried again.</summary>
    /// <param name="due">When; matters only after a restart.</param>
    /// <param name="isUnsettled">False where it was certainly not sent, in this attempt and those before.</param>
    ValueTask DeferAsync(OutboxEntry entry, DateTimeOffset due, bool isUnsettled, string reason, CancellationToken cancellationToken);

    /// <summary>The message is given up; the channel's next may follow.</summary>
    ValueTask DropAsync(OutboxEntry entry, DropReason why, string reason, CancellationToken cancellationToken);

    /// <summary>Drops whatever waits for a channel that is gone, and for its topics where none is named.</summary>
    /// <param name="notices">Added in the same transaction.</param>
    ValueTask CloseAsync(ChannelRef channel, string reason, ImmutableArray<Notice> notices, CancellationToken cancellationToken);

    /// <summary>
    /// The channel has another id: every row of it, in every table of the store, now belongs to that, in one transaction. Topics go
    /// with their channel.
    /// </summary>
    ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken);
}
