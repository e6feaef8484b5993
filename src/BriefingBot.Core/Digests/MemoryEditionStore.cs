using System.Collections.Immutable;
using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Digests;

/// <summary>Keeps and sends nothing: for a bot that only answers.</summary>
public sealed class MemoryEditionStore : IEditionStore
{
    public ValueTask<EditionHistory> HistoryAsync(string subscriptionId, CancellationToken cancellationToken) => ValueTask.FromResult(EditionHistory.None);

    public ValueTask<bool> AddAsync(Edition edition, ImmutableArray<OutgoingMessage> parts, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    public ValueTask WithdrawAsync(string subscriptionId, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask<EditionReport?> LastAsync(string subscriptionId, CancellationToken cancellationToken) => ValueTask.FromResult<EditionReport?>(null);

    public ValueTask<Edition?> FindAsync(string subscriptionId, DateTimeOffset slot, CancellationToken cancellationToken) => ValueTask.FromResult<Edition?>(null);

    public ValueTask<Edition?> FindAsync(ChannelRef channel, string messageId, CancellationToken cancellationToken) => ValueTask.FromResult<Edition?>(null);

    public ValueTask<Edition?> NewestInAsync(ChannelRef channel, CancellationToken cancellationToken) => ValueTask.FromResult<Edition?>(null);
}
