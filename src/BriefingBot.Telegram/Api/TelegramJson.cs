using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefingBot.Telegram.Api;

/// <summary>How everything that goes over the wire is written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiReply<bool>))]
[JsonSerializable(typeof(ApiReply<JsonElement>))]
[JsonSerializable(typeof(ApiReply<JsonElement[]>))]
[JsonSerializable(typeof(ApiReply<User>))]
[JsonSerializable(typeof(ApiReply<Message>))]
[JsonSerializable(typeof(ApiReply<WebhookInfo>))]
[JsonSerializable(typeof(ApiReply<Chat>))]
[JsonSerializable(typeof(ApiReply<ChatMember>))]
[JsonSerializable(typeof(ApiReply<BotCommand[]>))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendPhoto))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(AnswerInlineQuery))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(GetMyCommands))]
[JsonSerializable(typeof(GetChat))]
[JsonSerializable(typeof(GetChatMember))]
[JsonSerializable(typeof(TelegramPayload))]
internal sealed partial class TelegramJson : JsonSerializerContext;
