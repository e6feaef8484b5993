namespace BriefingBot.FakeDiscord;

/// <summary>Counts the sessions that are started.</summary>
internal sealed class StartLimit(FakeSettings settings)
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    /// <summary>The clocks of two sides are read a little apart.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly Dictionary<int, long> _lastByBucket = [];
    private int _left = settings.SessionsLeft;

    public int Left => Volatile.Read(ref _left);

    /// <summary>False where the shard comes too soon after another of its bucket, or none is left.</summary>
    public bool TryStart(int shard)
    {
        lock (_gate)
        {
            int bucket = shard % settings.MaxConcurrency;
            long now = settings.Clock.GetTimestamp();
            bool isEarly = settings.ChecksConcurrency
                && _lastByBucket.TryGetValue(bucket, out long last) && settings.Clock.GetElapsedTime(last, now) < Span - Tolerance;
            _lastByBucket[bucket] = now;
            return --_left >= 0 && !isEarly;
        }
    }
}
