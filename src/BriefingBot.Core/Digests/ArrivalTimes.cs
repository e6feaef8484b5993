namespace BriefingBot.Core.Digests;

/// <summary>
/// When findings arrived, frozen: 16 bytes a finding, in sorted runs of which each is at most half as long as the one before it. So a
/// lookup is a few binary searches, and few findings are added without copying many.
/// </summary>
internal sealed class ArrivalTimes
{
    private readonly long[] _keys;
    private readonly long[] _ticks;
    private readonly ArrivalTimes? _before;

    private ArrivalTimes(long[] keys, long[] ticks, ArrivalTimes? before) => (_keys, _ticks, _before) = (keys, ticks, before);

    public static ArrivalTimes None { get; } = new([], [], null);

    /// <summary>Null for what has not arrived.</summary>
    public DateTimeOffset? Find(FactKey key)
    {
        for (ArrivalTimes? run = this; run is not null; run = run._before)
        {
            int at = Array.BinarySearch(run._keys, key.Value);
            if (at >= 0)
                return new DateTimeOffset(run._ticks[at], TimeSpan.Zero);
        }

        return null;
    }

    /// <param name="arrivals">Of findings that have not arrived before, each once.</param>
    public ArrivalTimes With(IReadOnlyCollection<Arrival> arrivals)
    {
        long[] keys = [.. arrivals.Select(static arrival => arrival.Key.Value)];
        long[] ticks = [.. arrivals.Select(static arrival => arrival.At.UtcTicks)];
        Array.Sort(keys, ticks);
        var run = new ArrivalTimes(keys, ticks, this);
        while (run._before is { } before && before._keys.Length < 2 * run._keys.Length)
            run = Merge(before, run);
        return run;
    }

    private static ArrivalTimes Merge(ArrivalTimes left, ArrivalTimes right)
    {
        long[] keys = new long[left._keys.Length + right._keys.Length];
        long[] ticks = new long[keys.Length];
        for (int at = 0, l = 0, r = 0; at < keys.Length; at++)
        {
            bool isLeft = r == right._keys.Length || (l < left._keys.Length && left._keys[l] < right._keys[r]);
            (keys[at], ticks[at]) = isLeft ? (left._keys[l], left._ticks[l++]) : (right._keys[r], right._ticks[r++]);
        }

        return new ArrivalTimes(keys, ticks, left._before);
    }
}
