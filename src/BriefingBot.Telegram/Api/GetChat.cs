namespace BriefingBot.Telegram.Api;

/// <summary>Asks for a chat.</summary>
/// <param name="ChatId">Its number, or a public name with @ in front.</param>
internal sealed record GetChat(string ChatId);
