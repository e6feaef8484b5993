namespace BriefingBot.Core.Delivery;

/// <summary>
/// How long to wait before another try: a random part of a span that doubles with each failure, so that many clients do not come
/// back at one moment ("full jitter", Marc Brooker, AWS Architecture Blog, 2015).
/// Safe to call from many threads.
/// </summary>
/// <param name="first">The longest wait after the first failure.</param>
/// <param name="longest">The longest wait of all.</param>
/// <param name="random">Where the random part comes from.</param>
public sealed class Backoff(TimeSpan first, TimeSpan longest, Random random)
{
    private const int MostDoublings = 30;

    private readonly Lock _gate = new();

    /// <param name="failures">In a row, counted from 1.</param>
    public TimeSpan After(int failures)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(failures);
        double span = Math.Min(first.Ticks * Math.Pow(2, Math.Min(failures - 1, MostDoublings)), longest.Ticks);
        lock (_gate)
            return TimeSpan.FromTicks((long)(span * random.NextDouble()));
    }
}
