using System.Collections.Immutable;
using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Digests;

/// <summary>Keeps editions and hands their parts to delivery. Safe to call from many threads.</summary>
public interface IEditionStore
{
    ValueTask<EditionHistory> HistoryAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps an edition and its parts, to be sent in order: all or nothing. False, and nothing is kept, where the subscription
    /// already has one of this slot.
    /// </summary>
    /// <param name="parts">None for a silent edition.</param>
    ValueTask<bool> AddAsync(Edition edition, ImmutableArray<OutgoingMessage> parts, CancellationToken cancellationToken);

    /// <summary>Takes back the subscription's editions of which no part has been sent or is being sent.</summary>
    ValueTask WithdrawAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>The subscription's latest edition that was not withdrawn; null before the first.</summary>
    ValueTask<EditionReport?> LastAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>The edition of a slot; null where there is none.</summary>
    ValueTask<Edition?> FindAsync(string subscriptionId, DateTimeOffset slot, CancellationToken cancellationToken);

    /// <summary>The edition that a message of a channel belongs to; null for other messages.</summary>
    /// <param name="messageId">See <see cref="Delivery.SendResult.Sent"/>.</param>
    ValueTask<Edition?> FindAsync(ChannelRef channel, string messageId, CancellationToken cancellationToken);

    /// <summary>
    /// The edition that readers of a channel saw last, of whichever subscription: delivered, or just being sent. Null for none.
    /// </summary>
    ValueTask<Edition?> NewestInAsync(ChannelRef channel, CancellationToken cancellationToken);
}
