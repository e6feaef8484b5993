using System.Net;

namespace BriefingBot.Discord.Rest;

/// <summary>
/// Keeps the bot within Discord's limits: those of each route as the headers tell them, the one of the whole bot, the pauses that a
/// 429 names, and the number of refusals that Cloudflare would ban the address for. Figures:
/// https://docs.discord.com/developers/topics/rate-limits.
/// </summary>
internal sealed class RateLimits(TimeProvider clock)
{
    private const int RequestsInSecond = 50;

    /// <summary>A fifth of what leads to a ban, which counts everything that the address does.</summary>
    private const int MostRefusals = 2_000;

    /// <summary>A second, and a little more: what is sent a second apart does not always arrive so.</summary>
    private static readonly TimeSpan RequestSpan = TimeSpan.FromSeconds(1.04);

    private static readonly TimeSpan RefusalSpan = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly SlidingWindow _requests = new(RequestsInSecond, RequestSpan, clock);
    private readonly SlidingWindow _refusals = new(MostRefusals, RefusalSpan, clock);
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string MajorId), RateBucket> _buckets = [];
    private int _sweepAt = 1_024;
    private long _pausedUntil = long.MinValue;

    /// <summary>How long everything waits: a pause that Discord named, or too many refusals.</summary>
    public TimeSpan Pause()
    {
        long now = clock.GetTimestamp();
        long until = Math.Max(now, Interlocked.Read(ref _pausedUntil));
        TimeSpan pause = clock.GetElapsedTime(now, until);
        TimeSpan refusals = _refusals.Wait();
        return pause > refusals ? pause : refusals;
    }

    /// <summary>The limit that the request falls under. The caller gives it back with <see cref="Return"/>.</summary>
    public RateBucket Borrow(RestRequest request)
    {
        lock (_gate)
        {
            RateBucket bucket = Find(_hashes.GetValueOrDefault(request.Route, request.Route), request.MajorId);
            bucket.Users++;
            return bucket;
        }
    }

    public void Return(RateBucket bucket)
    {
        lock (_gate)
            bucket.Users--;
    }

    /// <summary>Counts a request that the limit of the whole bot covers, and returns how long to wait before it.</summary>
    public TimeSpan TakeRequest() => _requests.Take();

    /// <summary>Takes from an answer what it says of limits.</summary>
    /// <param name="bucket">The one the request went through.</param>
    /// <param name="headers">Of the answer.</param>
    public void Learn(RestRequest request, RateBucket bucket, RateHeaders headers)
    {
        if (headers is not { Bucket: { } hash, Remaining: { } remaining, ResetAfter: { } resetAfter })
            return;

        bucket.Learn(remaining, resetAfter);
        if (request.IsOnce)
            return;
        lock (_gate)
        {
            if (_hashes.TryGetValue(request.Route, out string? known) && known == hash)
                return;
            _hashes[request.Route] = hash;
            Find(hash, request.MajorId).Learn(remaining, resetAfter);
        }
    }

    /// <summary>Takes in a 429.</summary>
    /// <param name="after">How long to wait.</param>
    /// <param name="isForAll">The wait is for the whole bot.</param>
    public void Hold(RateBucket bucket, TimeSpan after, bool isForAll)
    {
        if (!isForAll)
        {
            bucket.Learn(0, after);
            return;
        }

        long until = clock.GetTimestamp() + (long)(after.TotalSeconds * clock.TimestampFrequency);
        long seen = Interlocked.Read(ref _pausedUntil);
        while (until > seen && Interlocked.CompareExchange(ref _pausedUntil, until, seen) is long other && other != seen)
            seen = other;
    }

    /// <summary>Counts an answer that Cloudflare counts as invalid.</summary>
    /// <param name="isShared">The limit belongs to the channel, not to the bot: not counted.</param>
    public void CountRefusal(HttpStatusCode status, bool isShared)
    {
        bool isCounted = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (status == HttpStatusCode.TooManyRequests && !isShared);
        if (isCounted)
            _refusals.Take();
    }

    private RateBucket Find(string name, string majorId)
    {
        if (_buckets.TryGetValue((name, majorId), out RateBucket? bucket))
            return bucket;
        if (_buckets.Count >= _sweepAt)
            Sweep();
        bucket = new RateBucket(clock);
        _buckets.Add((name, majorId), bucket);
        return bucket;
    }

    private void Sweep()
    {
        foreach (KeyValuePair<(string Name, string MajorId), RateBucket> idle in _buckets.Where(static pair => pair.Value.IsIdle).ToArray())
        {
            _buckets.Remove(idle.Key);
            idle.Value.Dispose();
        }

        _sweepAt = Math.Max(1_024, 2 * _buckets.Count);
    }
}
