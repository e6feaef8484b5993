using System.Globalization;

namespace BriefingBot.FakeDiscord;

/// <summary>Makes ids: the time since 2015 in the upper bits, a count in the lower.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    private const long DiscordEpoch = 1_420_070_400_000;

    private int _count;

    public string Next()
    {
        long milliseconds = clock.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpoch;
        return ((milliseconds << 22) | (uint)(Interlocked.Increment(ref _count) & 0x3FFFFF)).ToString(CultureInfo.InvariantCulture);
    }
}
