namespace BriefingBot.Discord.Rest;

/// <summary>What is known of one limit of Discord's. Its requests go one after the other, in the order in which they come.</summary>
internal sealed class RateBucket(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private int _remaining = 1;
    private long _reset;

    /// <summary>How many wait for it or use it; guarded by <see cref="RateLimits"/>.</summary>
    public int Users { get; set; }

    public Task EnterAsync(CancellationToken cancellationToken) => _turn.WaitAsync(cancellationToken);

    public void Leave() => _turn.Release();

    /// <summary>How long until the next request may go.</summary>
    public TimeSpan Wait()
    {
        lock (_gate)
        {
            long now = clock.GetTimestamp();
            return _remaining > 0 || _reset <= now ? TimeSpan.Zero : clock.GetElapsedTime(now, _reset);
        }
    }

    /// <param name="remaining">How many more may go before <paramref name="resetAfter"/>.</param>
    public void Learn(int remaining, TimeSpan resetAfter)
    {
        lock (_gate)
        {
            _remaining = remaining;
            _reset = clock.GetTimestamp() + (long)(resetAfter.TotalSeconds * clock.TimestampFrequency);
        }
    }

    /// <summary>True where forgetting it loses nothing.</summary>
    public bool IsIdle => Users == 0 && Wait() == TimeSpan.Zero && clock.GetTimestamp() >= Volatile.Read(ref _reset);

    public void Dispose() => _turn.Dispose();
}
