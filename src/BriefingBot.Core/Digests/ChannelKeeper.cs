using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Digests;

/// <summary>Does what sending finds out about a channel: pauses or moves its subscriptions, and tells their owners.</summary>
public sealed class ChannelKeeper(
    SubscriptionBook subscriptions, IOutbox outbox, IChatHandler handler, IActionStore actions, IEnumerable<IChatTransport> transports, TimeProvider clock)
    : IChannelEvents
{
    /// <summary>The subscriptions are paused last: a crash in between makes the owners hear of it twice rather than never.</summary>
    public async ValueTask GoneAsync(ChannelRef channel, string reason, CancellationToken cancellationToken)
    {
        Subscription[] paused = [.. subscriptions.All.Where(subscription => subscription.Pause is null && SubscriptionBook.IsIn(subscription, channel))];
        var notices = ImmutableArray.CreateBuilder<Notice>();
        foreach (IGrouping<string, Subscription> owned in paused.GroupBy(static subscription => subscription.OwnerId, StringComparer.Ordinal))
        {
            if (await ComposeAsync(owned.Key, [.. owned], channel, reason, cancellationToken) is { } notice)
                notices.Add(notice);
        }

        await outbox.CloseAsync(channel, reason, notices.ToImmutable(), cancellationToken);
        await subscriptions.PauseAsync(channel, new Pause(clock.GetUtcNow(), reason), cancellationToken);
    }

    public ValueTask MovedAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken) =>
        handler.MoveAsync(former, current, cancellationToken);

    /// <summary>Null where the platform knows no private chat with the owner, or that is the very channel that is gone.</summary>
    private async ValueTask<Notice?> ComposeAsync(
        string ownerId, Subscription[] paused, ChannelRef channel, string reason, CancellationToken cancellationToken)
    {
        IChatTransport? transport = transports.FirstOrDefault(transport => transport.Platform == channel.Platform);
        if (transport is null || await transport.FindPrivateChannelAsync(ownerId, cancellationToken) is not { } home || home.Channel == channel.Channel)
            return null;

        InterfaceTexts texts = InterfaceTexts.For(paused[0].Language);
        var answer = new Answer
        {
            Command = "subscriptions",
            Locale = texts.Locale,
            Title = texts.PausedTitle,
            Notice = texts.PausedNotice(string.Join(", ", paused.Select(static subscription => subscription.Name)), channel.ToString(), reason),
        };
        return new Notice(home, transport.Renderer.Render(answer, new ActionKeeper(actions, askerId: null))[0]);
    }
}
