using BriefingBot.Core.Chat;

namespace BriefingBot.Discord.Rest;

/// <summary>One request to Discord's API.</summary>
/// <param name="Path">Relative to the address of the API.</param>
/// <param name="Route">The path with its ids taken out: requests of one route share a limit, and logs name it.</param>
internal sealed record RestRequest(HttpMethod Method, string Path, string Route)
{
    /// <summary>How long an answer is waited for where the caller does not say: Discord's own proxies give up sooner.</summary>
    internal static readonly TimeSpan OrdinaryTimeout = TimeSpan.FromSeconds(15);

    /// <summary>A caller that can try later should not be held longer than this.</summary>
    private static readonly TimeSpan OrdinaryPatience = TimeSpan.FromSeconds(5);

    /// <summary>The id in the path that limits are counted for apart: a channel, a guild, a webhook with its token.</summary>
    public string MajorId { get; init; } = "";

    /// <summary>Null for none.</summary>
    public ReadOnlyMemory<byte>? Json { get; init; }

    public Picture? Picture { get; init; }

    /// <summary>The path itself holds the right to do this: the bot's token is not sent, and its overall limit does not count.</summary>
    public bool IsByInteraction { get; init; }

    /// <summary>Can be done once for its ids, so that no limit is kept for the next.</summary>
    public bool IsOnce { get; init; }

    /// <summary>The longest wait for its turn; a longer one is <see cref="RestResult{T}.RateLimited"/> at once.</summary>
    public TimeSpan Patience { get; init; } = OrdinaryPatience;

    /// <summary>The longest wait for the answer.</summary>
    public TimeSpan Timeout { get; init; } = OrdinaryTimeout;
}
