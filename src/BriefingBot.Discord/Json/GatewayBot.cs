namespace BriefingBot.Discord.Json;

/// <summary>Where the gateway is, and how much of it the bot may use.</summary>
/// <param name="Shards">As many as Discord advises.</param>
internal sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);
