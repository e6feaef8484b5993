namespace BriefingBot.Fakes.Telegram;

/// <summary>A chat that users write in.</summary>
/// <param name="Type"><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</param>
/// <param name="Username">The public name, without @; null for none.</param>
public sealed record FakeChat(long Id, string Type = "private", bool IsForum = false, string? Username = null)
{
    internal JsonObject ToJson()
    {
        var chat = new JsonObject { ["id"] = Id, ["type"] = Type };
        chat[Type == "private" ? "first_name" : "title"] = $"Chat {Id}";
        if (Username is not null)
            chat["username"] = Username;
        if (IsForum)
            chat["is_forum"] = true;
        return chat;
    }
}
