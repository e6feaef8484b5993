namespace BriefingBot.Fakes.Telegram;

/// <summary>What the methods of the Bot API do, as far as this bot uses them.</summary>
internal sealed class BotMethods(FakeTelegram server, UpdateQueue updates, ChatLog chats)
{
    private const int LongestText = 4_096;
    private const int LongestCaption = 1_024;
    private const int MostCallbackBytes = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, JsonArray> _menus = [];
    private readonly HashSet<string> _open = [];

    /// <summary>A callback or inline query may be answered once.</summary>
    public void OpenQuery(string id)
    {
        lock (_gate)
            _open.Add(id);
    }

    public async Task<JsonNode> RunAsync(RecordedCall call, CancellationToken gone) => call.Method.ToLowerInvariant() switch
    {
        "getme" => server.BotUser.DeepClone(),
        "getupdates" => await GetUpdatesAsync(call, gone),
        "setwebhook" => server.SetWebhook(call),
        "deletewebhook" => server.DeleteWebhook(call.Text("drop_pending_updates") == "true"),
        "getwebhookinfo" => server.WebhookInfo(),
        "sendmessage" => Send(call, "text", LongestText),
        "sendphoto" => Send(call, "caption", LongestCaption),
        "editmessagetext" => Edit(call),
        "editmessagereplymarkup" => EditMarkup(call),
        "answercallbackquery" or "answerinlinequery" => AnswerQuery(call),
        "setmycommands" => SetMenu(call, call.Structure("commands") as JsonArray ?? throw Bad("can't parse commands")),
        "deletemycommands" => SetMenu(call, []),
        "getmycommands" => GetMenu(call),
        "getchat" => GetChat(call),
        "getchatmember" => GetChatMember(call),
        "sendchataction" => true,
        _ => throw new CallErrorException(404, "Not Found: method not found"),
    };

    private static CallErrorException Bad(string words) => new(400, $"Bad Request: {words}");

    private Task<JsonArray> GetUpdatesAsync(RecordedCall call, CancellationToken gone)
    {
        if (server.HasWebhook)
            throw new CallErrorException(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        int limit = (int)Math.Clamp(call.Number("limit") ?? 100, 1, 100);
        var wait = TimeSpan.FromSeconds(Math.Clamp(call.Number("timeout") ?? 0, 0, 50));
        return updates.TakeAsync(call.Number("offset"), limit, wait, gone);
    }

    private JsonObject Send(RecordedCall call, string field, int longest)
    {
        long chat = call.Number("chat_id") ?? throw Bad("chat_id is empty");
        chats.MustBeOpen(chat);
        if (field == "caption" && !call.Files.ContainsKey("photo") && call.Text("photo") is null)
            throw Bad("there is no photo in the request");
        if (call.Number("message_thread_id") == 1)
            throw Bad("message thread not found");
        JsonObject message = UpdateWriter.Message(chats.NextId(), server.Now, server.ChatOf(chat), user: null, call.Number("message_thread_id"));
        message.Remove("sender_chat");
        message["from"] = server.BotUser.DeepClone();
        HtmlText text = Formatted(call, field);
        if (text.Visible.Length > longest)
            throw Bad(field == "text" ? "message is too long" : "message caption is too long");
        if (text.Visible.Trim().Length == 0 && field == "text")
            throw Bad("message text is empty");
        Put(message, field, text);
        if (field == "caption")
            message["photo"] = new JsonArray(new JsonObject { ["file_id"] = "photo", ["file_unique_id"] = "photo", ["width"] = 1, ["height"] = 1 });
        if (Keyboard(call) is { } keyboard)
            message["reply_markup"] = keyboard.DeepClone();
        chats.Keep(chat, message);
        server.Show(new ShownMessage(chat, (long)message["message_id"]!, text.Visible, Buttons(message), IsEdit: false, call));
        return (JsonObject)message.DeepClone();
    }

    private JsonNode Edit(RecordedCall call)
    {
        HtmlText text = Formatted(call, "text");
        if (text.Visible.Length > LongestText)
            throw Bad("message is too long");
        if (call.Text("inline_message_id") is not null)
            return true;

        JsonObject message = Existing(call);
        if (message["text"] is null)
            throw Bad("there is no text in the message to edit");
        JsonNode? keyboard = Keyboard(call);
        if ((string?)message["text"] == text.Visible && JsonNode.DeepEquals(message["entities"] ?? new JsonArray(), text.Entities) && JsonNode.DeepEquals(message["reply_markup"], keyboard))
            throw Bad("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        Put(message, "text", text);
        message["edit_date"] = server.Now.ToUnixTimeSeconds();
        message.Remove("reply_markup");
        if (keyboard is not null)
            message["reply_markup"] = keyboard.DeepClone();
        server.Show(new ShownMessage((long)message["chat"]!["id"]!, (long)message["message_id"]!, text.Visible, Buttons(message), IsEdit: true, call));
        return message.DeepClone();
    }

    private static ShownButton[] Buttons(JsonObject message) =>
    [
        .. (message["reply_markup"]?["inline_keyboard"] as JsonArray ?? [])
            .SelectMany(static row => row!.AsArray())
            .Select(static button => new ShownButton((string)button!["text"]!, (string?)button["callback_data"])),
    ];

    private JsonNode EditMarkup(RecordedCall call)
    {
        if (call.Text("inline_message_id") is not null)
            return true;
        JsonObject message = Existing(call);
        message.Remove("reply_markup");
        if (Keyboard(call) is { } keyboard)
            message["reply_markup"] = keyboard.DeepClone();
        return message.DeepClone();
    }

    private JsonObject Existing(RecordedCall call)
    {
        long chat = call.Number("chat_id") ?? throw Bad("chat_id is empty");
        chats.MustBeOpen(chat);
        return chats.Find(chat, call.Number("message_id") ?? 0) ?? throw Bad("message to edit not found");
    }

    /// <param name="field">The text or the caption; the field of its formatting is named after it.</param>
    private static void Put(JsonObject message, string field, HtmlText text)
    {
        string formatting = field == "text" ? "entities" : "caption_entities";
        message[field] = text.Visible;
        message.Remove(formatting);
        if (text.Entities.Count > 0)
            message[formatting] = text.Entities.DeepClone();
    }

    private static HtmlText Formatted(RecordedCall call, string field)
    {
        string text = call.Text(field) ?? "";
        return call.Text("parse_mode")?.ToUpperInvariant() switch
        {
            "HTML" => HtmlText.Read(text),
            null or "" => new HtmlText(text, []),
            _ => throw Bad("unsupported parse_mode"),
        };
    }

    private static JsonNode? Keyboard(RecordedCall call)
    {
        JsonNode? markup = call.Structure("reply_markup");
        foreach (JsonNode? button in (markup?["inline_keyboard"] as JsonArray ?? []).SelectMany(static row => row as JsonArray ?? []))
        {
            if (string.IsNullOrEmpty((string?)button?["text"]))
                throw Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
            if ((string?)button["callback_data"] is { } data && Encoding.UTF8.GetByteCount(data) is 0 or > MostCallbackBytes)
                throw Bad("BUTTON_DATA_INVALID");
        }

        return markup;
    }

    private JsonNode AnswerQuery(RecordedCall call)
    {
        string id = call.Text("callback_query_id") ?? call.Text("inline_query_id") ?? "";
        if ((call.Text("text")?.Length ?? 0) > 200)
            throw Bad("MESSAGE_TOO_LONG");
        if (call.Structure("results") is JsonArray { Count: > 50 })
            throw Bad("RESULTS_TOO_MUCH");
        lock (_gate)
            return _open.Remove(id) ? true : throw Bad("query is too old and response timeout expired or query ID is invalid");
    }

    private JsonNode SetMenu(RecordedCall call, JsonArray commands)
    {
        if (commands.Count > 100)
            throw Bad("BOT_COMMANDS_TOO_MUCH");
        foreach (JsonNode? command in commands)
        {
            string name = (string?)command?["command"] ?? "";
            if (name.Length is 0 or > 32 || !name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
                throw Bad("BOT_COMMAND_INVALID");
            if (((string?)command!["description"] ?? "").Length is 0 or > 256)
                throw Bad("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        lock (_gate)
            _menus[MenuKey(call)] = (JsonArray)commands.DeepClone();
        return true;
    }

    private JsonArray GetMenu(RecordedCall call)
    {
        lock (_gate)
            return (JsonArray)_menus.GetValueOrDefault(MenuKey(call), []).DeepClone();
    }

    private static string MenuKey(RecordedCall call) => $"{(string?)call.Structure("scope")?["type"] ?? "default"}/{call.Text("language_code")}";

    private JsonObject GetChat(RecordedCall call)
    {
        string asked = call.Text("chat_id") ?? throw Bad("chat_id is empty");
        FakeChat chat = server.KnownChat(asked) ?? throw Bad("chat not found");
        chats.MustBeOpen(chat.Id);
        return chat.ToJson();
    }

    private JsonObject GetChatMember(RecordedCall call)
    {
        long chat = call.Number("chat_id") ?? throw Bad("chat_id is empty");
        long user = call.Number("user_id") ?? throw Bad("invalid user_id specified");
        chats.MustBeOpen(chat);
        return new JsonObject
        {
            ["status"] = chats.Standing(chat, user),
            ["user"] = new JsonObject { ["id"] = user, ["is_bot"] = false, ["first_name"] = "Somebody" },
        };
    }
}
