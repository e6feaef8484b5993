namespace BriefingBot.Discord.Json;

/// <summary>What Discord says when it does not do as asked.</summary>
/// <param name="Code">Zero where the status says it all.</param>
/// <param name="RetryAfter">Seconds; with status 429 only.</param>
/// <param name="Global">True where the wait is for the whole bot.</param>
internal sealed record DiscordError(int Code = 0, string? Message = null, double? RetryAfter = null, bool? Global = null);
