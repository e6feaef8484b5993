namespace BriefingBot.Fakes.Telegram;

/// <summary>What the server does with one call instead of serving it.</summary>
public sealed record ScriptedReply
{
    /// <summary>HTTP status; the call is served as ever where this is null.</summary>
    public int? Status { get; init; }

    public string Body { get; init; } = "";

    /// <summary>The reply waits for it.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    /// <summary>Half of the body goes out before the gate, the rest after it.</summary>
    public bool IsSlowBody { get; init; }

    /// <summary>The connection is cut in place of a reply, after the gate; what the call asks for is done before where <see cref="Status"/> is null.</summary>
    public bool IsCut { get; init; }

    public static ScriptedReply Error(int code, string description, string? parameters = null) => new()
    {
        Status = code,
        Body = $$"""{"ok":false,"error_code":{{code}},"description":{{JsonSerializer.Serialize(description)}}{{(parameters is null ? "" : $",\"parameters\":{parameters}")}}}""",
    };

    public static ScriptedReply TooMany(int retryAfter) => Error(429, $"Too Many Requests: retry after {retryAfter}", $$"""{"retry_after":{{retryAfter}}}""");

    /// <summary>The call is done, but its reply never arrives.</summary>
    public static ScriptedReply LostReply() => new() { IsCut = true };

    /// <summary>The call is neither done nor answered.</summary>
    public static ScriptedReply Lost() => new() { IsCut = true, Status = 500 };
}
