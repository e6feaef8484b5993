using System.Text.Json.Nodes;

namespace BriefingBot.FakeDiscord;

/// <summary>What Discord refuses in a message whoever sends it.</summary>
internal static class MessageRules
{
    private const int MostContent = 2_000;
    private const int MostNonce = 25;

    /// <summary>Null for a message that can be sent.</summary>
    public static FakeReply? Refuse(JsonNode? body, bool hasFile)
    {
        if (body is not JsonObject message)
            return FakeReply.Error(400, 50109, "The request body contains invalid JSON.");
        string content = (string?)message["content"] ?? "";
        bool isEmpty = content.Trim().Length == 0 && IsEmpty(message["embeds"]) && IsEmpty(message["components"]) && !hasFile;
        if (isEmpty)
            return FakeReply.Error(400, 50006, "Cannot send an empty message");
        if (content.Length > MostContent || ((string?)message["nonce"])?.Length > MostNonce)
            return FakeReply.Error(400, 50035, "Invalid Form Body");
        return null;
    }

    private static bool IsEmpty(JsonNode? list) => list is not JsonArray { Count: > 0 };
}
