namespace BriefingBot.Core.Delivery;

/// <summary>
/// A budget that fills at an even pace up to a limit. Whoever takes from an empty one goes into debt and is told how long to wait,
/// so that callers are served in the order in which they came. Safe to call from many threads.
/// </summary>
/// <param name="capacity">How many may go at once after a rest.</param>
/// <param name="period">How long it takes to fill by <paramref name="capacity"/>.</param>
/// <param name="clock">Its timestamps measure the pace.</param>
public sealed class TokenBucket(int capacity, TimeSpan period, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly double _perSecond = capacity / period.TotalSeconds;
    private double _tokens = capacity;
    private long _filled = clock.GetTimestamp();

    /// <summary>Takes one token, and returns how long to wait before acting on it: zero where it was there.</summary>
    public TimeSpan Take()
    {
        lock (_gate)
        {
            Fill();
            _tokens--;
            return _tokens >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_tokens / _perSecond);
        }
    }

    /// <summary>
    /// Takes one token where so many are left afterwards, and returns zero. Else takes nothing and returns how long it is until that
    /// can be so, in whole milliseconds from one up; ask again then, for others may have come in between.
    /// </summary>
    /// <param name="spare">Less than the capacity.</param>
    public TimeSpan TakeSparing(int spare)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(spare, capacity);
        lock (_gate)
        {
            Fill();
            double missing = spare + 1 - _tokens;
            if (missing > 0)
                return TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(missing / _perSecond * 1_000)));
            _tokens--;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Takes nothing; how long a caller would wait now.</summary>
    public TimeSpan Wait()
    {
        lock (_gate)
        {
            Fill();
            return _tokens >= 1 ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - _tokens) / _perSecond);
        }
    }

    private void Fill()
    {
        long now = clock.GetTimestamp();
        _tokens = Math.Min(capacity, _tokens + (clock.GetElapsedTime(_filled, now).TotalSeconds * _perSecond));
        _filled = now;
    }
}
