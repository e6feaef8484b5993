using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Threading.Channels;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;

namespace BriefingBot.Tests.Core.Digests;

/// <summary>Editions in memory, each delivered when it is added unless a test holds it back.</summary>
internal sealed class EditionShelf(TimeProvider clock) : IEditionStore
{
    /// <summary>Of one slot none is added long after another.</summary>
    private const int Compared = 10;

    private readonly List<Kept> _all = [];
    private readonly Channel<Kept> _added = Channel.CreateUnbounded<Kept>();
    private readonly Channel<string> _looks = Channel.CreateUnbounded<string>();
    private readonly Dictionary<string, EditionHistory> _histories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Kept>> _bySubscription = new(StringComparer.Ordinal);

    public bool IsHeldBack { get; set; }

    /// <summary>Adding waits for it.</summary>
    public Task Opens { get; set; } = Task.CompletedTask;

    /// <summary>Of which this many calls fail.</summary>
    public int Failures { get; set; }

    public IReadOnlyList<Kept> All => _all;

    /// <summary>The next edition that nobody has waited for yet.</summary>
    public ValueTask<Kept> AddedAsync(CancellationToken cancellationToken) => _added.Reader.ReadAsync(cancellationToken);

    /// <summary>The next time that somebody looks at what a subscription was sent.</summary>
    public ValueTask<string> LookedAtAsync(CancellationToken cancellationToken) => _looks.Reader.ReadAsync(cancellationToken);

    public ValueTask<EditionHistory> HistoryAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        _looks.Writer.TryWrite(subscriptionId);
        return Failures-- > 0
            ? throw new StoreUnavailableException("The disk is full.")
            : ValueTask.FromResult(_histories.GetValueOrDefault(subscriptionId, EditionHistory.None));
    }

    public async ValueTask<bool> AddAsync(Edition edition, ImmutableArray<OutgoingMessage> parts, CancellationToken cancellationToken)
    {
        await Opens.WaitAsync(cancellationToken);
        if (!_bySubscription.TryGetValue(edition.SubscriptionId, out List<Kept>? own))
            _bySubscription.Add(edition.SubscriptionId, own = []);
        if (own.Count > 0 && own.TakeLast(Compared).Any(kept => kept.Edition.Slot == edition.Slot))
            return false;

        EditionState state = parts.IsEmpty ? EditionState.Silent : IsHeldBack ? EditionState.Waiting : EditionState.Delivered;
        var added = new Kept(edition, parts, state, clock.GetUtcNow());
        own.Add(added);
        _all.Add(added);
        _added.Writer.TryWrite(added);
        _histories[edition.SubscriptionId] = With(_histories.GetValueOrDefault(edition.SubscriptionId, EditionHistory.None), edition);
        return true;
    }

    public ValueTask WithdrawAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        List<Kept> own = _bySubscription.GetValueOrDefault(subscriptionId, []);
        if (!IsHeldBack || own.Count == 0)
            return ValueTask.CompletedTask;

        foreach (Kept kept in own.Where(static kept => kept.State == EditionState.Waiting))
            kept.State = EditionState.Withdrawn;
        EditionHistory told = own.Where(static kept => kept.State != EditionState.Withdrawn).Aggregate(EditionHistory.None, static (history, kept) => With(history, kept.Edition));
        _histories[subscriptionId] = told with { LastSlot = own.Where(static kept => !kept.Edition.IsAsked).Select(static kept => (DateTimeOffset?)kept.Edition.Slot).Max() };
        return ValueTask.CompletedTask;
    }

    public ValueTask<EditionReport?> LastAsync(string subscriptionId, CancellationToken cancellationToken) => ValueTask.FromResult(
        _bySubscription.GetValueOrDefault(subscriptionId, [])
            .Where(static kept => kept.State != EditionState.Withdrawn)
            .Select(static kept => new EditionReport(kept.Edition, kept.State, kept.At, null))
            .MaxBy(static report => report.Edition.Slot));

    public ValueTask<Edition?> FindAsync(string subscriptionId, DateTimeOffset slot, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_all.Select(static kept => kept.Edition).FirstOrDefault(edition => edition.SubscriptionId == subscriptionId && edition.Slot == slot));

    /// <summary>Messages are numbered from 1 in the order of editions.</summary>
    public ValueTask<Edition?> FindAsync(ChannelRef channel, string messageId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(int.TryParse(messageId, out int number) && number <= _all.Count && _all[number - 1].Edition.Channel == channel ? _all[number - 1].Edition : null);

    public ValueTask<Edition?> NewestInAsync(ChannelRef channel, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_all.Where(static kept => kept.State == EditionState.Delivered).Select(static kept => kept.Edition).LastOrDefault(edition => edition.Channel == channel));

    private static EditionHistory With(EditionHistory history, Edition edition) => new(
        edition.IsAsked || history.LastSlot > edition.Slot ? history.LastSlot : edition.Slot,
        history.ToldUntil > edition.Until ? history.ToldUntil : edition.Until,
        edition.Items.IsEmpty ? history.Told : history.Told.Concat(edition.Items.Select(static item => item.Key)).ToFrozenSet());

    internal sealed class Kept(Edition edition, ImmutableArray<OutgoingMessage> parts, EditionState state, DateTimeOffset at)
    {
        public Edition Edition { get; } = edition;

        public ImmutableArray<OutgoingMessage> Parts { get; } = parts;

        public EditionState State { get; set; } = state;

        public DateTimeOffset At { get; } = at;
    }
}
