namespace BriefingBot.Core.Digests;

/// <summary>When the bot first read a finding.</summary>
public readonly record struct Arrival(FactKey Key, DateTimeOffset At);
