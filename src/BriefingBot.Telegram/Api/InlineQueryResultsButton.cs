namespace BriefingBot.Telegram.Api;

/// <summary>A button above inline results that opens the private chat with the bot.</summary>
/// <param name="StartParameter">1-64 of <c>A-Za-z0-9_-</c>: what <c>/start</c> is given there.</param>
internal sealed record InlineQueryResultsButton(string Text, string StartParameter);
