using System.Text.Json.Nodes;

namespace BriefingBot.FakeDiscord;

/// <summary>An answer of the API that a test has thought of.</summary>
/// <param name="Body">Null for none; text that is no JSON is sent as it is.</param>
public sealed record FakeReply(int Status, string? Body = null, params (string Name, string Value)[] Headers)
{
    /// <summary>Takes the request, and cuts the connection instead of answering.</summary>
    public bool IsCut { get; init; }

    /// <summary>With <see cref="IsCut"/>: does what is asked before the connection is cut.</summary>
    public bool IsDone { get; init; }

    /// <summary>Waits for this before answering.</summary>
    public Task? Until { get; init; }

    /// <summary>An error as Discord words it.</summary>
    public static FakeReply Error(int status, int code, string message) =>
        new(status, new JsonObject { ["message"] = message, ["code"] = code }.ToJsonString());

    /// <summary>Too many requests, said by Discord itself.</summary>
    public static FakeReply TooMany(double seconds, bool isGlobal = false, string scope = "user")
    {
        var body = new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = seconds, ["global"] = isGlobal };
        var reply = new FakeReply(429, body.ToJsonString(), ("X-RateLimit-Scope", isGlobal ? "global" : scope), ("Retry-After", $"{Math.Ceiling(seconds)}"));
        return isGlobal ? reply with { Headers = [.. reply.Headers, ("X-RateLimit-Global", "true")] } : reply;
    }

    /// <summary>Too many requests, said by what stands before Discord: no JSON, only a header.</summary>
    public static FakeReply Bare429(int seconds) => new(429, "<html>error code: 1015</html>", ("Retry-After", $"{seconds}"));

    /// <summary>No answer at all.</summary>
    /// <param name="isDone">What was asked has been done.</param>
    public static FakeReply Cut(bool isDone) => new(0) { IsCut = true, IsDone = isDone };
}
