using System.Collections.Frozen;
using System.Collections.Immutable;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;

namespace BriefingBot.Tests.Core.Digests;

/// <summary>Editions in memory, each delivered when it is added unless a test holds it back.</summary>
internal sealed class EditionShelf(TimeProvider clock) : IEditionStore
{
    private readonly List<Kept> _all = [];
    private readonly Dictionary<string, EditionHistory> _histories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Kept>> _bySubscription = new(StringComparer.Ordinal);

    public bool IsHeldBack { get; set; }

    public IReadOnlyList<Kept> All => _all;

    public ValueTask<EditionHistory> HistoryAsync(string subscriptionId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_histories.GetValueOrDefault(subscriptionId, EditionHistory.None));

    public ValueTask<bool> AddAsync(Edition edition, ImmutableArray<OutgoingMessage> parts, CancellationToken cancellationToken)
    {
        if (!_bySubscription.TryGetValue(edition.SubscriptionId, out List<Kept>? own))
            _bySubscription.Add(edition.SubscriptionId, own = []);
        if (_histories.GetValueOrDefault(edition.SubscriptionId)?.LastSlot >= edition.Slot && own.Exists(kept => kept.Edition.Slot == edition.Slot))
            return ValueTask.FromResult(false);

        EditionState state = parts.IsEmpty ? EditionState.Silent : IsHeldBack ? EditionState.Waiting : EditionState.Delivered;
        var added = new Kept(edition, parts, state, clock.GetUtcNow());
        own.Add(added);
        _all.Add(added);
        _histories[edition.SubscriptionId] = With(_histories.GetValueOrDefault(edition.SubscriptionId, EditionHistory.None), edition);
        return ValueTask.FromResult(true);
    }

    public ValueTask WithdrawAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        List<Kept> own = _bySubscription.GetValueOrDefault(subscriptionId, []);
        if (!IsHeldBack || own.Count == 0)
            return ValueTask.CompletedTask;

        foreach (Kept kept in own.Where(static kept => kept.State == EditionState.Waiting))
            kept.State = EditionState.Withdrawn;
        EditionHistory told = own.Where(static kept => kept.State != EditionState.Withdrawn).Aggregate(EditionHistory.None, static (history, kept) => With(history, kept.Edition));
        _histories[subscriptionId] = told with { LastSlot = own.Max(static kept => kept.Edition.Slot) };
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
        history.LastSlot > edition.Slot ? history.LastSlot : edition.Slot,
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
