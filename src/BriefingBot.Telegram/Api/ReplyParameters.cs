namespace BriefingBot.Telegram.Api;

/// <summary>The message that another one replies to.</summary>
/// <param name="AllowSendingWithoutReply">Send it even if the other one is gone.</param>
internal sealed record ReplyParameters(long MessageId, bool AllowSendingWithoutReply = true);
