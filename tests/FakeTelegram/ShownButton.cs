namespace BriefingBot.Fakes.Telegram;

/// <summary>A button under a message.</summary>
/// <param name="Data">Null for one that opens a link.</param>
public sealed record ShownButton(string Label, string? Data);
