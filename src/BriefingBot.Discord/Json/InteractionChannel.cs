namespace BriefingBot.Discord.Json;

/// <summary>Where an interaction took place.</summary>
/// <param name="Type">1 a direct message, 3 a group of friends, anything else a guild's.</param>
internal sealed record InteractionChannel(string Id, int Type);
