namespace BriefingBot.Discord.Gateway;

/// <summary>
/// Lets shards start sessions as fast as Discord allows: one of each bucket in five seconds, none when the day's number is used up.
/// Shards of a bucket come in the order in which they ask. Rules: https://docs.discord.com/developers/events/gateway#rate-limiting.
/// </summary>
internal sealed class IdentifyGate(GatewayDirectory directory, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<int, Bucket> _buckets = [];

    /// <summary>Waits for the shard's turn, which holds its bucket until it is given back.</summary>
    public async Task<IdentifyTurn> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        int concurrency = (await directory.LatestAsync(cancellationToken)).SessionStartLimit.MaxConcurrency;
        Bucket bucket = Of(shard % Math.Max(1, concurrency));
        await bucket.Turn.WaitAsync(cancellationToken);
        try
        {
            if (bucket.Last is { } last && Spacing - clock.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero)
                await Task.Delay(rest, clock, cancellationToken);
            string url = await directory.TakeSessionAsync(cancellationToken);
            return new IdentifyTurn(url, isUsed => Leave(bucket, isUsed));
        }
        catch (Exception)
        {
            bucket.Turn.Release();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (Bucket bucket in _buckets.Values)
            bucket.Turn.Dispose();
    }

    private Bucket Of(int number)
    {
        lock (_gate)
        {
            if (!_buckets.TryGetValue(number, out Bucket? bucket))
                _buckets.Add(number, bucket = new Bucket());
            return bucket;
        }
    }

    private void Leave(Bucket bucket, bool isUsed)
    {
        if (isUsed)
            bucket.Last = clock.GetTimestamp();
        bucket.Turn.Release();
    }

    private sealed class Bucket
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        /// <summary>When a session was started last; guarded by <see cref="Turn"/>.</summary>
        public long? Last { get; set; }
    }
}
