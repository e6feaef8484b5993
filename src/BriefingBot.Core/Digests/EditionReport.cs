namespace BriefingBot.Core.Digests;

/// <summary>How an edition fared.</summary>
/// <param name="At">When it came to its state.</param>
/// <param name="Reason">The platform's words where it failed; else null.</param>
public sealed record EditionReport(Edition Edition, EditionState State, DateTimeOffset At, string? Reason);
