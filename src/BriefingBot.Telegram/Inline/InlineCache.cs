namespace BriefingBot.Telegram.Inline;

/// <summary>Pages that were found already, of one version of the library. Safe on many threads.</summary>
/// <param name="capacity">How many are kept; the one that nobody asked for longest goes first.</param>
internal sealed class InlineCache(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<InlineKey, LinkedListNode<(InlineKey Key, InlinePage Page)>> _pages = [];
    private readonly LinkedList<(InlineKey Key, InlinePage Page)> _recent = new();
    private long _version;

    /// <param name="version">Of the library; pages of any other one are dropped.</param>
    public InlinePage? Find(InlineKey key, long version)
    {
        lock (_gate)
        {
            Follow(version);
            if (!_pages.TryGetValue(key, out LinkedListNode<(InlineKey Key, InlinePage Page)>? known))
                return null;
            _recent.Remove(known);
            _recent.AddFirst(known);
            return known.Value.Page;
        }
    }

    /// <param name="version">Of the library before the page was made; where it has grown since, the page is not kept.</param>
    public void Keep(InlineKey key, InlinePage page, long version)
    {
        lock (_gate)
        {
            if (version != _version || _pages.ContainsKey(key))
                return;
            if (_pages.Count >= capacity)
            {
                _pages.Remove(_recent.Last!.Value.Key);
                _recent.RemoveLast();
            }

            _pages.Add(key, _recent.AddFirst((key, page)));
        }
    }

    private void Follow(long version)
    {
        // A slow reader of an older version must not throw away what belongs to the newer one.
        if (version <= _version)
            return;
        _version = version;
        _pages.Clear();
        _recent.Clear();
    }
}
