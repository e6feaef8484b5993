namespace BriefingBot.Telegram.Api;

/// <summary>Puts another text in the place of one that was sent: by chat and message, or by the id of an inline message.</summary>
internal sealed record EditMessageText(
    string Text, long? ChatId = null, long? MessageId = null, string? InlineMessageId = null, string? ParseMode = null,
    LinkPreviewOptions? LinkPreviewOptions = null, InlineKeyboardMarkup? ReplyMarkup = null);
