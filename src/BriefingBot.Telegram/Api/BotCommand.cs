namespace BriefingBot.Telegram.Api;

/// <summary>A line of the command menu.</summary>
/// <param name="Command">1-32 of <c>a-z</c>, <c>0-9</c> and <c>_</c>.</param>
/// <param name="Description">1-256 characters.</param>
internal sealed record BotCommand(string Command, string Description);
