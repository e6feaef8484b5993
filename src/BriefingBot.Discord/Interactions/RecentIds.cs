namespace BriefingBot.Discord.Interactions;

/// <summary>Remembers the last ids that came, so that each is acted upon once. Safe on many threads.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = new();

    /// <summary>False for an id that came before.</summary>
    public bool TryAdd(string id)
    {
        lock (_gate)
        {
            if (!_ids.Add(id))
                return false;
            _oldest.Enqueue(id);
            if (_oldest.Count > capacity)
                _ids.Remove(_oldest.Dequeue());
            return true;
        }
    }
}
