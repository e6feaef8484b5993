using System.Globalization;

namespace BriefingBot.FakeDiscord;

/// <summary>How many messages a channel takes in five seconds, told in headers as Discord does.</summary>
internal sealed class ChannelLimits(FakeSettings settings)
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Used, long Start)> _windows = new(StringComparer.Ordinal);

    /// <summary>Counts a message; a refusal where there are too many.</summary>
    public FakeReply? Take(string channel, out (string Name, string Value)[] headers)
    {
        headers = [];
        if (settings.MessagesInChannel is not { } most)
            return null;

        lock (_gate)
        {
            long now = settings.Clock.GetTimestamp();
            (int used, long start) = _windows.GetValueOrDefault(channel, (0, now));
            if (settings.Clock.GetElapsedTime(start, now) >= Span)
                (used, start) = (0, now);
            double left = (Span - settings.Clock.GetElapsedTime(start, now)).TotalSeconds;
            if (used >= most)
                return FakeReply.TooMany(left);

            _windows[channel] = (used + 1, start);
            headers =
            [
                ("X-RateLimit-Bucket", "abcd1234"),
                ("X-RateLimit-Limit", $"{most}"),
                ("X-RateLimit-Remaining", $"{most - used - 1}"),
                ("X-RateLimit-Reset-After", left.ToString("0.000", CultureInfo.InvariantCulture)),
            ];
            return null;
        }
    }
}
