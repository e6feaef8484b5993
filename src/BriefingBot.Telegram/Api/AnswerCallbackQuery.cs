namespace BriefingBot.Telegram.Api;

/// <summary>Stops a pressed button from spinning.</summary>
/// <param name="Text">0-200 characters, shown for a moment, or until it is dismissed with <paramref name="ShowAlert"/>.</param>
internal sealed record AnswerCallbackQuery(string CallbackQueryId, string? Text = null, bool? ShowAlert = null);
