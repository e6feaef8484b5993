namespace BriefingBot.Discord.Json;

/// <summary>A user in a guild.</summary>
/// <param name="Permissions">A number as text: what the member may do in the channel of the interaction.</param>
internal sealed record Member(User? User, string? Nick = null, string? Permissions = null);
