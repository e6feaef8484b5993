namespace BriefingBot.Core.Digests;

/// <summary>Why a subscription sends nothing, and since when.</summary>
/// <param name="Reason">The platform's words where it no longer takes messages for the channel; null where somebody paused it.</param>
public sealed record Pause(DateTimeOffset Since, string? Reason);
