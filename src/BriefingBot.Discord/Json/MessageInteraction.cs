namespace BriefingBot.Discord.Json;

/// <summary>The interaction that a message came from.</summary>
internal sealed record MessageInteraction(string Id, User? User = null);
