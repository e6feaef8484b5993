namespace BriefingBot.Discord.Json;

/// <summary>The application that a bot belongs to.</summary>
/// <param name="InteractionsEndpointUrl">Where interactions go instead of the gateway; null for the gateway.</param>
internal sealed record ApplicationInfo(string Id, string Name, string? InteractionsEndpointUrl = null, string? VerifyKey = null);
