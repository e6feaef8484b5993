using System.Globalization;
using BriefingBot.Core.Chat;
using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Sending;

namespace BriefingBot.Telegram.Serving;

/// <summary>What chats, people and languages of Telegram are in the port's words.</summary>
internal static class Places
{
    public static SendTarget Of(Message message) => new(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null);

    public static ChannelKind KindOf(Chat chat) => chat.Type switch
    {
        "private" => ChannelKind.Private,
        "channel" => ChannelKind.Broadcast,
        _ => ChannelKind.Group,
    };

    public static ChatUser UserOf(User user) => new(Id(user.Id), user.LastName is null ? user.FirstName : $"{user.FirstName} {user.LastName}");

    /// <summary>Whoever wrote a message: a person, or the chat in whose name it was written.</summary>
    public static ChatUser AuthorOf(Message message) => message switch
    {
        { SenderChat: { } chat } => new ChatUser(Id(chat.Id), chat.Title ?? ""),
        { From: { } user } => UserOf(user),
        _ => new ChatUser(Id(message.Chat.Id), message.Chat.Title ?? ""),
    };

    /// <summary>The language of somebody's app where the bot speaks it; else Indonesian.</summary>
    public static string LocaleOf(User? user) =>
        user?.LanguageCode?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "id";

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
