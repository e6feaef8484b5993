namespace BriefingBot.Fakes.Telegram;

/// <summary>The messages of all chats that the bot has sent, and which chats it may not write to.</summary>
internal sealed class ChatLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(long Chat, long Message), JsonObject> _messages = [];
    private readonly Dictionary<long, (int Code, string Description)> _closed = [];
    private readonly Dictionary<long, long> _moved = [];
    private readonly Dictionary<(long Chat, long User), string> _standings = [];
    private long _lastId = 100;

    /// <summary>False for a run so long that the messages would fill the memory; then nothing can be edited.</summary>
    public bool KeepsMessages { get; set; } = true;

    public long NextId() => Interlocked.Increment(ref _lastId);

    public void Close(long chat, int code, string description)
    {
        lock (_gate)
            _closed[chat] = (code, description);
    }

    public void Open(long chat)
    {
        lock (_gate)
            _closed.Remove(chat);
    }

    public void Move(long from, long to)
    {
        lock (_gate)
            _moved[from] = to;
    }

    public void SetStanding(long chat, long user, string status)
    {
        lock (_gate)
            _standings[(chat, user)] = status;
    }

    public string Standing(long chat, long user)
    {
        lock (_gate)
            return _standings.GetValueOrDefault((chat, user), "member");
    }

    public void MustBeOpen(long chat)
    {
        lock (_gate)
        {
            if (_closed.TryGetValue(chat, out (int Code, string Description) closed))
                throw new CallErrorException(closed.Code, closed.Description);
            if (_moved.TryGetValue(chat, out long to))
                throw new CallErrorException(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = to });
        }
    }

    public void Keep(long chat, JsonObject message)
    {
        if (!KeepsMessages)
            return;
        lock (_gate)
            _messages[(chat, (long)message["message_id"]!)] = message;
    }

    public JsonObject? Find(long chat, long message)
    {
        lock (_gate)
            return _messages.GetValueOrDefault((chat, message));
    }
}
