namespace BriefingBot.Core.Commands;

/// <summary>A value that a user may be about to type.</summary>
/// <param name="Label">As people read it; plain, not escaped.</param>
/// <param name="Value">What the option is given.</param>
public sealed record Suggestion(string Label, string Value);
