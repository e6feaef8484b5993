using System.Collections.Immutable;

namespace BriefingBot.Discord.Json;

/// <summary>What the ids in an interaction stand for.</summary>
internal sealed record ResolvedData
{
    public ImmutableDictionary<string, Message>? Messages { get; init; }
}
