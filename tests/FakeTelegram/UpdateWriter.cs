using System.Text.RegularExpressions;

namespace BriefingBot.Fakes.Telegram;

/// <summary>Writes updates as the real server does.</summary>
internal static partial class UpdateWriter
{
    public static JsonObject Text(long messageId, DateTimeOffset date, FakeChat chat, FakeUser? user, string text, long? topic)
    {
        JsonObject message = Message(messageId, date, chat, user, topic);
        message["text"] = text;
        var entities = new JsonArray();
        foreach (Match match in BotCommand().Matches(text))
            entities.Add(new JsonObject { ["type"] = "bot_command", ["offset"] = match.Index, ["length"] = match.Length });
        if (entities.Count > 0)
            message["entities"] = entities;
        return new JsonObject { [chat.Type == "channel" ? "channel_post" : "message"] = message };
    }

    public static JsonObject Message(long messageId, DateTimeOffset date, FakeChat chat, FakeUser? user, long? topic)
    {
        var message = new JsonObject { ["message_id"] = messageId, ["date"] = date.ToUnixTimeSeconds(), ["chat"] = chat.ToJson() };
        if (chat.Type == "channel" || user is null)
            message["sender_chat"] = chat.ToJson();
        else
            message["from"] = user.ToJson();
        if (topic is not null)
        {
            message["message_thread_id"] = topic;
            message["is_topic_message"] = true;
        }

        return message;
    }

    public static JsonObject Standing(DateTimeOffset date, FakeChat chat, FakeUser user, JsonObject bot, string former, string current) => new()
    {
        ["my_chat_member"] = new JsonObject
        {
            ["chat"] = chat.ToJson(),
            ["from"] = user.ToJson(),
            ["date"] = date.ToUnixTimeSeconds(),
            ["old_chat_member"] = new JsonObject { ["status"] = former, ["user"] = bot.DeepClone() },
            ["new_chat_member"] = new JsonObject { ["status"] = current, ["user"] = bot.DeepClone() },
        },
    };

    /// <summary>As the server finds commands in a text.</summary>
    [GeneratedRegex(@"(?<=^|\s)/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![A-Za-z0-9_@])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BotCommand();
}
