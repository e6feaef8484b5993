using System.Collections.Immutable;
using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Digests;

/// <summary>The subscriptions as they are, in memory; every change is kept in the store before it shows. Safe to call from many threads.</summary>
public sealed class SubscriptionBook(ISubscriptionStore store) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);
    private ImmutableDictionary<string, Subscription> _all = ImmutableDictionary<string, Subscription>.Empty;

    /// <summary>Tells the id of each subscription that was added, changed or removed, after the change.</summary>
    public event Action<string>? Changed;

    public IEnumerable<Subscription> All => Volatile.Read(ref _all).Values;

    public Subscription? Find(string id) => Volatile.Read(ref _all).GetValueOrDefault(id);

    /// <summary>Those that are sent to a channel or managed from it, by name; the topics of the channel left out.</summary>
    public ImmutableArray<Subscription> In(ChannelRef channel) =>
        [.. All.Where(subscription => subscription.Channel == channel || subscription.ManagedFrom == channel).OrderBy(static subscription => subscription.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>By name in any case; null where the channel has none of it.</summary>
    public Subscription? Find(ChannelRef channel, string name) =>
        In(channel).FirstOrDefault(subscription => string.Equals(subscription.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes over what the store holds. To be called once, before anything else.</summary>
    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<Subscription> loaded = await store.LoadAsync(cancellationToken);
        Volatile.Write(ref _all, loaded.ToImmutableDictionary(static subscription => subscription.Id));
    }

    /// <summary>Adds or replaces by id.</summary>
    public ValueTask SaveAsync(Subscription subscription, CancellationToken cancellationToken) => SaveAsync(_ => [subscription], cancellationToken);

    /// <summary>Pauses every subscription of a channel and of its topics.</summary>
    public ValueTask PauseAsync(ChannelRef channel, Pause pause, CancellationToken cancellationToken) => SaveAsync(
        all => [.. all.Where(subscription => subscription.Pause is null && IsIn(subscription, channel)).Select(subscription => subscription with { Pause = pause })],
        cancellationToken);

    /// <summary>Gives the subscriptions of a channel and of its topics to another one.</summary>
    public ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken) => SaveAsync(
        all => [.. all.Where(subscription => IsIn(subscription, former)).Select(subscription => subscription with
        {
            Channel = current with { Topic = current.Topic ?? subscription.Channel.Topic },
        })],
        cancellationToken);

    /// <summary>Changes what there is at the moment of writing.</summary>
    /// <param name="change">Gives the subscriptions to add or replace; none for no change.</param>
    public async ValueTask SaveAsync(Func<IEnumerable<Subscription>, ImmutableArray<Subscription>> change, CancellationToken cancellationToken)
    {
        ImmutableArray<Subscription> saved;
        await _writing.WaitAsync(cancellationToken);
        try
        {
            saved = change(All);
            if (saved.IsEmpty)
                return;
            await store.SaveAsync(saved, cancellationToken);
            Volatile.Write(ref _all, _all.SetItems(saved.Select(static subscription => KeyValuePair.Create(subscription.Id, subscription))));
        }
        finally
        {
            _writing.Release();
        }

        foreach (Subscription subscription in saved)
            Changed?.Invoke(subscription.Id);
    }

    public async ValueTask RemoveAsync(string id, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await store.RemoveAsync(id, cancellationToken);
            Volatile.Write(ref _all, _all.Remove(id));
        }
        finally
        {
            _writing.Release();
        }

        Changed?.Invoke(id);
    }

    public void Dispose() => _writing.Dispose();

    /// <summary>True for a subscription of the channel, or of one of its topics where none is named.</summary>
    public static bool IsIn(Subscription subscription, ChannelRef channel) =>
        subscription.Channel == channel || (channel.Topic is null && subscription.Channel.Whole == channel);
}
