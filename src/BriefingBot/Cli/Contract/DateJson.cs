namespace BriefingBot.Cli.Contract;

/// <param name="Text">As the article words it.</param>
/// <param name="Iso">As precise as the words: a day, a month or a year; null where they cannot be resolved.</param>
internal sealed record DateJson(string Text, string? Iso);
