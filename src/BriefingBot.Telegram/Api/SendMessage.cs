namespace BriefingBot.Telegram.Api;

/// <summary>Sends a text.</summary>
/// <param name="Text">1-4,096 characters once its markup is read.</param>
/// <param name="ParseMode"><c>HTML</c>, or null for plain text.</param>
internal sealed record SendMessage(
    long ChatId, string Text, long? MessageThreadId = null, string? ParseMode = null, LinkPreviewOptions? LinkPreviewOptions = null,
    ReplyParameters? ReplyParameters = null, InlineKeyboardMarkup? ReplyMarkup = null);
