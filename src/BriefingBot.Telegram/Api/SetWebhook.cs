using System.Collections.Immutable;

namespace BriefingBot.Telegram.Api;

/// <summary>Has updates delivered instead of polled.</summary>
/// <param name="SecretToken">Comes back in a header of every delivery: 1-256 of <c>A-Za-z0-9_-</c>.</param>
internal sealed record SetWebhook(string Url, string SecretToken, int MaxConnections, ImmutableArray<string> AllowedUpdates)
{
    /// <summary>Not the default of a record, which would show the secret.</summary>
    public override string ToString() => $"{nameof(SetWebhook)} {Url}";
}
