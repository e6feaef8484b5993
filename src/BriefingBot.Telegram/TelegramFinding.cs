namespace BriefingBot.Telegram;

/// <summary>Something that a check found.</summary>
/// <param name="IsMistake">The bot will not be served until the operator changes it.</param>
public sealed record TelegramFinding(string Words, bool IsMistake = false);
