using System.Collections.Concurrent;

namespace BriefingBot.Core.Library;

/// <summary>
/// Keeps what was worked out of names, which news repeats; safe to call from many threads. Hostile texts make it begin anew rather than grow.
/// </summary>
/// <param name="most">So many results are kept, or a few more.</param>
/// <param name="work">Works one out; the same key must give an equal result.</param>
internal sealed class KeptResults<TKey, TResult>(int most, Func<TKey, TResult> work)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TResult> _kept = new();

    /// <summary>Counted here: the dictionary locks all of itself to count.</summary>
    private int _count;

    public TResult Of(TKey key)
    {
        if (_kept.TryGetValue(key, out TResult? known))
            return known;

        TResult result = work(key);
        if (_kept.TryAdd(key, result) && Interlocked.Increment(ref _count) > most)
        {
            _kept.Clear();
            Volatile.Write(ref _count, 0);
        }

        return result;
    }
}
