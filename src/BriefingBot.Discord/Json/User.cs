namespace BriefingBot.Discord.Json;

/// <param name="GlobalName">The name that is shown, where the user has set one.</param>
internal sealed record User(string Id, string Username, string? GlobalName = null, bool? Bot = null);
