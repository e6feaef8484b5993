namespace BriefingBot.Telegram.Api;

/// <summary>A button. Exactly one of the members behind the text is set.</summary>
/// <param name="CallbackData">1-64 bytes, which pressing it brings back.</param>
/// <param name="SwitchInlineQueryCurrentChat">Pressing it types the bot's name and this text.</param>
internal sealed record InlineKeyboardButton(
    string Text, string? CallbackData = null, string? Url = null, string? SwitchInlineQueryCurrentChat = null);
