namespace BriefingBot.Discord.Json;

/// <summary>How many sessions may still be started.</summary>
/// <param name="ResetAfter">Milliseconds until it is <paramref name="Total"/> again.</param>
/// <param name="MaxConcurrency">How many may be started in 5 seconds.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
