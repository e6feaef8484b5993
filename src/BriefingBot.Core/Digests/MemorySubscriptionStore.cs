using System.Collections.Immutable;

namespace BriefingBot.Core.Digests;

/// <summary>Keeps nothing over restarts: for a bot that answers and sends nothing.</summary>
public sealed class MemorySubscriptionStore : ISubscriptionStore
{
    public ValueTask<ImmutableArray<Subscription>> LoadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(ImmutableArray<Subscription>.Empty);

    public ValueTask SaveAsync(ImmutableArray<Subscription> subscriptions, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask RemoveAsync(string id, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
