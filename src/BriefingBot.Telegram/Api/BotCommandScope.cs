namespace BriefingBot.Telegram.Api;

/// <summary>Who sees a command menu.</summary>
/// <param name="Type"><c>default</c>, <c>all_private_chats</c>, <c>all_group_chats</c> …</param>
internal sealed record BotCommandScope(string Type);
