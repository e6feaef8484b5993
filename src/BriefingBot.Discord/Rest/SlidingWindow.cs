namespace BriefingBot.Discord.Rest;

/// <summary>
/// Allows so many acts in any span of a given length, wherever the span begins; who comes too early is told how long to wait, in the
/// order in which they come. Safe on many threads.
/// </summary>
internal sealed class SlidingWindow(int most, TimeSpan span, TimeProvider clock)
{
    private readonly Lock _gate = new();

    /// <summary>The times of the last acts, as a ring; those to come included.</summary>
    private readonly long[] _acts = new long[most];
    private readonly long _length = (long)(span.TotalSeconds * clock.TimestampFrequency);
    private long _count;

    /// <summary>Counts an act, and returns how long to wait before it.</summary>
    public TimeSpan Take()
    {
        lock (_gate)
        {
            long now = clock.GetTimestamp();
            long time = Math.Max(now, Earliest(now));
            _acts[_count++ % most] = time;
            return clock.GetElapsedTime(now, time);
        }
    }

    /// <summary>Counts nothing; how long an act would have to wait now.</summary>
    public TimeSpan Wait()
    {
        lock (_gate)
        {
            long now = clock.GetTimestamp();
            return clock.GetElapsedTime(now, Math.Max(now, Earliest(now)));
        }
    }

    private long Earliest(long now) => _count < most ? now : _acts[_count % most] + _length;
}
