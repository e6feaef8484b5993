namespace BriefingBot.Telegram.Api;

/// <summary>One result of inline mode.</summary>
/// <param name="Id">1-64 bytes, unlike the others.</param>
internal sealed record InlineQueryResultArticle(
    string Id, string Title, InputTextMessageContent InputMessageContent, string? Description = null, InlineKeyboardMarkup? ReplyMarkup = null,
    string? Url = null)
{
    public string Type { get; } = "article";
}
