namespace BriefingBot.Telegram.Api;

/// <summary>Somebody pressed a button. It spins until it is answered.</summary>
/// <param name="Message">The message with the button; null where that was sent through inline mode.</param>
/// <param name="Data">What the button carries; any client can make it up.</param>
internal sealed record CallbackQuery(string Id, User From, Message? Message = null, string? InlineMessageId = null, string? Data = null);
