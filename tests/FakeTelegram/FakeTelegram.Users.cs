namespace BriefingBot.Fakes.Telegram;

/// <content>What people do.</content>
public sealed partial class FakeTelegram
{
    /// <summary>Somebody writes. Returns the update's id.</summary>
    public long Say(FakeChat chat, FakeUser? user, string text, long? topic = null, TimeSpan ago = default)
    {
        Know(chat);
        return Push(UpdateWriter.Text(_chats.NextId(), Now - ago, chat, user, text, topic));
    }

    /// <summary>Somebody answers a message of the bot. Returns the update's id.</summary>
    public long Reply(FakeChat chat, FakeUser user, long messageId, string text)
    {
        JsonObject update = UpdateWriter.Text(_chats.NextId(), Now, chat, user, text, topic: null);
        update["message"]!["reply_to_message"] = _chats.Find(chat.Id, messageId)!.DeepClone();
        return Push(update);
    }

    /// <summary>Somebody presses a button with the data. Returns the callback query's id.</summary>
    public string Press(FakeChat chat, FakeUser user, long messageId, string data)
    {
        Know(chat);
        string id = $"cb{_chats.NextId()}";
        _methods.OpenQuery(id);
        JsonObject message = (JsonObject?)_chats.Find(chat.Id, messageId)?.DeepClone() ?? UpdateWriter.Message(messageId, Now, chat, user, topic: null);
        Push(new JsonObject
        {
            ["callback_query"] = new JsonObject { ["id"] = id, ["from"] = user.ToJson(), ["message"] = message, ["chat_instance"] = "1", ["data"] = data },
        });
        return id;
    }

    /// <summary>Somebody types behind the bot's name. Returns the query's id.</summary>
    public string Type(FakeUser user, string query, string offset = "")
    {
        string id = $"iq{_chats.NextId()}";
        _methods.OpenQuery(id);
        Push(new JsonObject { ["inline_query"] = new JsonObject { ["id"] = id, ["from"] = user.ToJson(), ["query"] = query, ["offset"] = offset, ["chat_type"] = "sender" } });
        return id;
    }

    /// <summary>The bot's own standing in a chat changes.</summary>
    public long ChangeStanding(FakeChat chat, FakeUser by, string former, string current, TimeSpan ago = default)
    {
        Know(chat);
        return Push(UpdateWriter.Standing(Now - ago, chat, by, BotUser, former, current));
    }

    /// <summary>A group becomes a supergroup: calls for the old one are refused with the new id, and a service message tells.</summary>
    public void Migrate(FakeChat from, long to, bool isTold)
    {
        _chats.Move(from.Id, to);
        Know(new FakeChat(to, "supergroup"));
        if (!isTold)
            return;
        JsonObject message = UpdateWriter.Message(_chats.NextId(), Now, from, user: null, topic: null);
        message["migrate_to_chat_id"] = to;
        Push(new JsonObject { ["message"] = message });
    }
}
