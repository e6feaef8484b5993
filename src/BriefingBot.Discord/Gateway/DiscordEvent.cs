using System.Collections.Immutable;
using BriefingBot.Discord.Json;

namespace BriefingBot.Discord.Gateway;

/// <summary>What came over the gateway and is to be acted upon.</summary>
internal abstract record DiscordEvent
{
    private DiscordEvent()
    {
    }

    /// <param name="Arrived">The clock's timestamp: Discord waits three seconds from about then.</param>
    internal sealed record Interacted(Interaction Interaction, long Arrived) : DiscordEvent;

    /// <summary>The bot can no longer write there.</summary>
    internal sealed record Removed(ImmutableArray<string> ChannelIds) : DiscordEvent;
}
