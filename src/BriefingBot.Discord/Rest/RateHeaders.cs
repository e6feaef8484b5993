using System.Globalization;
using System.Net.Http.Headers;

namespace BriefingBot.Discord.Rest;

/// <summary>What the headers of an answer say of limits; null for what they do not say.</summary>
/// <param name="Bucket">Names the limit: routes with one name share it.</param>
/// <param name="Remaining">How many more requests may go before it resets.</param>
/// <param name="Scope">Whose limit a 429 is about: <c>user</c>, <c>global</c>, <c>shared</c>.</param>
/// <param name="RetryAfter">The wait of a 429.</param>
internal sealed record RateHeaders(string? Bucket, int? Remaining, TimeSpan? ResetAfter, string? Scope, bool IsGlobal, TimeSpan? RetryAfter)
{
    public bool IsShared => Scope == "shared";

    public static RateHeaders Of(HttpResponseHeaders headers) => new(
        Text(headers, "X-RateLimit-Bucket"),
        int.TryParse(Text(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out int remaining) ? remaining : null,
        Seconds(Text(headers, "X-RateLimit-Reset-After")),
        Text(headers, "X-RateLimit-Scope"),
        Text(headers, "X-RateLimit-Global") is not null,
        Seconds(Text(headers, "Retry-After")));

    /// <summary>A day at most, so that no answer can silence the bot for good.</summary>
    public static TimeSpan? Span(double? seconds) => seconds is >= 0 ? TimeSpan.FromSeconds(Math.Min(seconds.Value, 86_400)) : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) ? Span(seconds) : null;

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;
}
