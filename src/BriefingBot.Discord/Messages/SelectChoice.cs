namespace BriefingBot.Discord.Messages;

/// <summary>A line of a select menu.</summary>
/// <param name="Label">Plain, not Markdown.</param>
/// <param name="Value">What comes back when it is chosen.</param>
internal sealed record SelectChoice(string Label, string Value);
