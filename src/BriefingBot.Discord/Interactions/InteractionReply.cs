using System.Collections.Immutable;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;

namespace BriefingBot.Discord.Interactions;

/// <summary>How an interaction is answered.</summary>
/// <param name="Response">Sent at once.</param>
internal sealed record InteractionReply(InteractionResponse Response)
{
    /// <summary>
    /// Makes the messages that come after the response; null for none. Where the response was a deferred one, the first takes its
    /// place; all others are messages of their own. They can be sent for 15 minutes.
    /// </summary>
    public Func<CancellationToken, ValueTask<ImmutableArray<MessageBody>>>? Later { get; init; }
}
