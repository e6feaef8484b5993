using System.Collections.Immutable;
using BriefingBot.Discord.Messages;

namespace BriefingBot.Discord.Json;

/// <summary>A message that stands in a channel.</summary>
internal sealed record Message(string Id)
{
    public string? ChannelId { get; init; }

    public string? Content { get; init; }

    public User? Author { get; init; }

    public ImmutableArray<Embed>? Embeds { get; init; }

    public int? Flags { get; init; }

    /// <summary>Who gave the command that this message answers.</summary>
    public MessageInteraction? InteractionMetadata { get; init; }
}
