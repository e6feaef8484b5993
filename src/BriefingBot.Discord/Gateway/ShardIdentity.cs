using BriefingBot.Discord.Json;

namespace BriefingBot.Discord.Gateway;

/// <summary>What a shard says of itself.</summary>
/// <param name="Token">The bot's.</param>
/// <param name="Count">Of all shards.</param>
internal sealed record ShardIdentity(string Token, int Shard, int Count)
{
    /// <summary>
    /// GUILDS, which is not a privileged one: tells when the bot is removed from a guild or a channel goes. Interactions need none.
    /// </summary>
    private const int Intents = 1 << 0;

    /// <summary>Below 4,096 bytes, as the gateway demands.</summary>
    public GatewayIdentify Identify() =>
        new(new GatewayIdentify.Identity(Token, Intents, new GatewayIdentify.ClientProperties("linux", "briefingbot", "briefingbot"), [Shard, Count]));
}
