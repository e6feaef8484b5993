namespace BriefingBot.Core.Library;

/// <summary>A fact together with the story that tells it.</summary>
public readonly record struct Told<T>(Story Story, T Fact);
