using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BriefingBot.Discord.Json;

/// <summary>Opcode 2: starts a session.</summary>
internal sealed record GatewayIdentify(GatewayIdentify.Identity D)
{
    public int Op { get; } = 2;

    /// <param name="Shard">Its number, and how many there are.</param>
    internal sealed record Identity(string Token, int Intents, ClientProperties Properties, ImmutableArray<int> Shard);

    internal sealed record ClientProperties(
        [property: JsonPropertyName("os")] string OperatingSystem, string Browser, string Device);
}
