namespace BriefingBot.Discord.Json;

/// <summary>A channel or a thread of a guild.</summary>
internal sealed record GuildChannel(string Id, string? GuildId = null);
