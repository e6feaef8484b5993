using System.Collections.Immutable;

namespace BriefingBot.Discord.Json;

/// <summary>A guild that is there, or is not any more.</summary>
/// <param name="Unavailable">True in an outage: nothing has been removed.</param>
internal sealed record GuildEvent(string Id, bool? Unavailable = null)
{
    public ImmutableArray<GuildChannel>? Channels { get; init; }

    public ImmutableArray<GuildChannel>? Threads { get; init; }
}
