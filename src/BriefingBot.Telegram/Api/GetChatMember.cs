namespace BriefingBot.Telegram.Api;

/// <summary>Asks for somebody's standing in a chat.</summary>
internal sealed record GetChatMember(long ChatId, long UserId);
