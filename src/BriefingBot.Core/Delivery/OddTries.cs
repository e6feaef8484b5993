using System.Collections.Concurrent;

namespace BriefingBot.Core.Delivery;

/// <summary>Counts, for the few messages that need it, how often something happened. Safe to call from many threads.</summary>
internal sealed class OddTries
{
    private readonly ConcurrentDictionary<long, int> _counts = new();

    /// <summary>How often so far, this time included.</summary>
    public int Count(long entry) => _counts.AddOrUpdate(entry, 1, static (_, count) => count + 1);

    public void Forget(long entry) => _counts.TryRemove(entry, out _);
}
