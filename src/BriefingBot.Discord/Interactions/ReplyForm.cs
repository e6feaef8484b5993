namespace BriefingBot.Discord.Interactions;

/// <summary>How an answer appears.</summary>
/// <param name="IsUpdate">In place of the message whose button was pressed.</param>
/// <param name="IsPrivate">To the asker alone; an update stays what the message was.</param>
internal readonly record struct ReplyForm(bool IsUpdate, bool IsPrivate);
