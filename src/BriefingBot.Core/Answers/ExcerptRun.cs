namespace BriefingBot.Core.Answers;

/// <summary>A piece of an excerpt as people read it, marked or not.</summary>
public readonly record struct ExcerptRun(string Text, bool IsMarked);
