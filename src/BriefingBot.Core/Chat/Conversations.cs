namespace BriefingBot.Core.Chat;

/// <summary>The conversations that have not been quiet for too long: one for each user of a channel. Safe on many threads.</summary>
/// <param name="capacity">How many are remembered; the one that was quiet longest goes first.</param>
internal sealed class Conversations(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(ChannelRef Channel, string UserId), LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _recent = new();

    public Conversation Of(ChannelRef channel, string userId)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue((channel, userId), out LinkedListNode<Entry>? known))
            {
                _recent.Remove(known);
                _recent.AddFirst(known);
                return known.Value.Conversation;
            }

            if (_entries.Count >= capacity)
            {
                _entries.Remove(_recent.Last!.Value.Key);
                _recent.RemoveLast();
            }

            var entry = new Entry((channel, userId), new Conversation());
            _entries.Add(entry.Key, _recent.AddFirst(entry));
            return entry.Conversation;
        }
    }

    private sealed record Entry((ChannelRef Channel, string UserId) Key, Conversation Conversation);
}
