using System.Collections.Immutable;

namespace BriefingBot.Core.Digests;

/// <summary>Keeps subscriptions over restarts. Only <see cref="SubscriptionBook"/> calls it, one call at a time.</summary>
public interface ISubscriptionStore
{
    /// <summary>All of them, in any order.</summary>
    ValueTask<ImmutableArray<Subscription>> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Adds, or replaces those with the same id: all or nothing.</summary>
    ValueTask SaveAsync(ImmutableArray<Subscription> subscriptions, CancellationToken cancellationToken);

    /// <summary>Forgets it and everything of it that waits to be sent.</summary>
    ValueTask RemoveAsync(string id, CancellationToken cancellationToken);
}
