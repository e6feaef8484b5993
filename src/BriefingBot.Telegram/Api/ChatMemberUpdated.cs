namespace BriefingBot.Telegram.Api;

/// <summary>A change of somebody's standing in a chat; the bot is told only of its own.</summary>
/// <param name="From">Who changed it.</param>
internal sealed record ChatMemberUpdated(Chat Chat, User From, long Date, ChatMember OldChatMember, ChatMember NewChatMember);
