using System.Text.Json.Nodes;

namespace BriefingBot.FakeDiscord;

/// <summary>Something a user did, and what became of it.</summary>
public sealed class FakeInteraction(string id, string token, JsonObject payload)
{
    private readonly TaskCompletionSource<JsonNode> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<JsonNode> _edited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _responses;

    public string Id { get; } = id;

    public string Token { get; } = token;

    /// <summary>As it went over the gateway.</summary>
    public JsonObject Payload { get; } = payload;

    /// <summary>The first answer.</summary>
    public Task<JsonNode> Answered => _answered.Task;

    /// <summary>The first change of that answer.</summary>
    public Task<JsonNode> Edited => _edited.Task;

    /// <summary>How often a first answer came.</summary>
    public int Responses => Volatile.Read(ref _responses);

    /// <summary>Discord waits no longer: whatever comes now is refused.</summary>
    public bool IsExpired { get; set; }

    internal JsonObject? Original { get; set; }

    internal bool TryAnswer(JsonNode body)
    {
        if (Interlocked.Increment(ref _responses) > 1)
            return false;
        _answered.TrySetResult(body);
        return true;
    }

    internal void Edit(JsonNode body) => _edited.TrySetResult(body);
}
