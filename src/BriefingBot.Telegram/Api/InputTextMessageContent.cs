namespace BriefingBot.Telegram.Api;

/// <summary>The message that choosing an inline result sends.</summary>
internal sealed record InputTextMessageContent(string MessageText, string? ParseMode = null, LinkPreviewOptions? LinkPreviewOptions = null);
