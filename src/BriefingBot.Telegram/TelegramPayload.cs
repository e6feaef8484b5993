using System.Text.Json;
using BriefingBot.Core.Chat;
using BriefingBot.Telegram.Api;

namespace BriefingBot.Telegram;

/// <summary>What <see cref="Core.Chat.OutgoingMessage.Payload"/> holds for Telegram.</summary>
/// <param name="Html">In Telegram's HTML; with a picture it is the caption.</param>
internal sealed record TelegramPayload(string Html, InlineKeyboardMarkup? Keyboard = null)
{
    public static TelegramPayload Read(OutgoingMessage message) =>
        JsonSerializer.Deserialize(message.Payload, TelegramJson.Default.TelegramPayload) ?? throw new JsonException("The payload is null.");

    public OutgoingMessage ToMessage() => new(JsonSerializer.Serialize(this, TelegramJson.Default.TelegramPayload));
}
