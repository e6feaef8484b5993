using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Core.Digests;

/// <summary>Makes editions and hands them to delivery. However often and whenever it is asked, an edition is made once.</summary>
/// <param name="painter">Null where pictures are not wanted.</param>
public sealed partial class DigestService(
    SubscriptionBook subscriptions, IEditionStore editions, ArrivalBook arrivals, IChatSettings chats, ChatPlatforms platforms, IActionStore actions,
    IChartPainter? painter, DigestSettings settings, TimeProvider clock, ILogger<DigestService> logger)
{
    /// <summary>Subscriptions share them: some more than editions are made side by side.</summary>
    private const int Turns = 64;

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Turns).Select(static _ => new SemaphoreSlim(1))];

    /// <summary>Makes the edition of a subscription that is due, if one is.</summary>
    /// <returns>When to ask again; null for never, unless the subscription changes.</returns>
    /// <exception cref="Delivery.StoreUnavailableException">Nothing was made; ask again later.</exception>
    public async ValueTask<DateTimeOffset?> RunDueAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        if (subscriptions.Find(subscriptionId) is not { } subscription)
            return null;

        SemaphoreSlim turn = TurnOf(subscription);
        await turn.WaitAsync(cancellationToken);
        try
        {
            EditionHistory history = await editions.HistoryAsync(subscription.Id, cancellationToken);
            var plan = DigestPlan.At(subscription, chats.Quiet(subscription.Channel), history.LastSlot, clock.GetUtcNow(), settings.Grace);
            if (plan.Slot is { } slot)
                await MakeAsync(subscription, slot, plan.IsLate, isAsked: false, cancellationToken);
            return plan.Next;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Makes an edition now because somebody asked for it, quiet hours or not. Slots that are due or wait keep their own edition, which
    /// then holds what comes after this one. False where one was made in the same second.
    /// </summary>
    public async ValueTask<bool> SendNowAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        SemaphoreSlim turn = TurnOf(subscription);
        await turn.WaitAsync(cancellationToken);
        try
        {
            // Slots lie on full minutes; the keys of the two must not meet.
            long second = clock.GetUtcNow().ToUnixTimeSeconds();
            var slot = DateTimeOffset.FromUnixTimeSeconds(second % 60 == 0 ? second + 1 : second);
            return await editions.FindAsync(subscription.Id, slot, cancellationToken) is null &&
                await MakeAsync(subscription, slot, isLate: false, isAsked: true, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What an edition would hold now. Keeps nothing.</summary>
    public async ValueTask<Answer> PreviewAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        EditionHistory history = await editions.HistoryAsync(subscription.Id, cancellationToken);
        News news = arrivals.News;
        var digest = DigestComposer.Compose(news, subscription, WindowOf(subscription, news, clock.GetUtcNow(), false, history), subscription.Items);
        return WithPicture(digest) with { Actions = [] };
    }

    /// <summary>Two editions of a subscription that are made at once would hold the same.</summary>
    private SemaphoreSlim TurnOf(Subscription subscription) => _turns[(int)((uint)subscription.Id.GetHashCode(StringComparison.Ordinal) % (uint)_turns.Length)];

    private async ValueTask<bool> MakeAsync(Subscription subscription, DateTimeOffset slot, bool isLate, bool isAsked, CancellationToken cancellationToken)
    {
        if (platforms.Find(subscription.Channel.Platform) is not { } platform)
        {
            LogNotServed(subscription.Id, subscription.Channel.Platform);
            return false;
        }

        // Before that nobody knows what is new: an edition would say that nothing is.
        await arrivals.Noted.WaitAsync(cancellationToken);

        // What still waits goes into this edition, so that a platform that comes back is not flooded with old ones.
        await editions.WithdrawAsync(subscription.Id, cancellationToken);
        EditionHistory history = await editions.HistoryAsync(subscription.Id, cancellationToken);
        News news = arrivals.News;
        DigestWindow window = WindowOf(subscription, news, slot, isLate, history);
        (Digest digest, ImmutableArray<OutgoingMessage> parts) = Fit(news, subscription, window, platform.Renderer);
        var edition = new Edition
        {
            SubscriptionId = subscription.Id,
            Slot = slot,
            Channel = subscription.Channel,
            Since = window.Since,
            Until = news.AsOf,
            IsLate = isLate,
            IsAsked = isAsked,
            Items = digest.Items,
        };
        bool isNew = await editions.AddAsync(edition, parts, cancellationToken);
        LogMade(subscription.Id, slot, digest.Items.Length, parts.Length, isNew);
        return isNew;
    }

    private DigestWindow WindowOf(Subscription subscription, News news, DateTimeOffset slot, bool isLate, EditionHistory history)
    {
        DateTimeOffset first = subscription.Starts - settings.FirstLook;
        DateTimeOffset since = history.ToldUntil ?? first;
        DateTimeOffset earliest = news.AsOf - DateTimeOffset.MinValue > News.LongestLook ? news.AsOf - News.LongestLook : DateTimeOffset.MinValue;
        return new DigestWindow(slot, since > earliest ? since : earliest, isLate, history.Told);
    }

    /// <summary>Chooses fewer findings until the platform can show them all in the messages that an edition may take.</summary>
    private (Digest Digest, ImmutableArray<OutgoingMessage> Parts) Fit(News news, Subscription subscription, DigestWindow window, IMessageRenderer renderer)
    {
        for (int most = subscription.Items; ; most -= Math.Max(1, most / 5))
        {
            var digest = DigestComposer.Compose(news, subscription, window, most);
            if (digest.Items.IsEmpty && subscription.QuietIfEmpty)
                return (digest, []);

            ImmutableArray<OutgoingMessage> parts = renderer.Render(WithPicture(digest), new ActionKeeper(actions, askerId: null));
            if (parts.Length <= settings.MostMessages || most <= 1)
                return (digest, parts);
        }
    }

    private Answer WithPicture(Digest digest) =>
        digest.Chart is { } chart && painter?.Paint(chart) is { } picture ? digest.Answer with { Picture = picture } : digest.Answer;

    [LoggerMessage(Level = LogLevel.Information, Message = "Digest {Subscription} of {Slot:u}: {Items} items in {Parts} messages, new: {IsNew}")]
    private partial void LogMade(string subscription, DateTimeOffset slot, int items, int parts, bool isNew);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscription {Subscription} waits: {Platform} is not served")]
    private partial void LogNotServed(string subscription, string platform);
}
