namespace BriefingBot.Core.Library;

/// <summary>
/// Work that all cores share. The caller works too, as it does not with PLINQ: there it waits for threads of the pool, and with few cores,
/// all of them waiting so, nothing happens until the pool takes on another thread after half a second.
/// </summary>
internal static class SideBySide
{
    /// <summary>In the order of the items.</summary>
    public static TResult[] SelectSideBySide<TSource, TResult>(this IReadOnlyList<TSource> items, Func<TSource, TResult> select)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, results.Length, i => results[i] = select(items[i]));
        return results;
    }
}
