namespace BriefingBot.Telegram.Api;

/// <summary>Sends a picture. The file itself travels beside these fields.</summary>
/// <param name="Caption">0-1,024 characters once its markup is read.</param>
internal sealed record SendPhoto(
    long ChatId, string? Caption = null, long? MessageThreadId = null, string? ParseMode = null, ReplyParameters? ReplyParameters = null,
    InlineKeyboardMarkup? ReplyMarkup = null);
