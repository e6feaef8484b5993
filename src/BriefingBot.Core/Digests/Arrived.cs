using BriefingBot.Core.Library;

namespace BriefingBot.Core.Digests;

/// <summary>A finding and when the bot first read it.</summary>
public readonly record struct Arrived<T>(Told<T> Told, FactKey Key, DateTimeOffset At);
