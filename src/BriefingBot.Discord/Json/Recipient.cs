namespace BriefingBot.Discord.Json;

/// <summary>Asks for the channel in which the bot and a user are alone.</summary>
internal sealed record Recipient(string RecipientId);
