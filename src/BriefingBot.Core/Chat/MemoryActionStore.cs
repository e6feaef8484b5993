using System.Security.Cryptography;

namespace BriefingBot.Core.Chat;

/// <summary>Keeps actions in memory: a restart forgets them all.</summary>
/// <param name="clock">Tells when an action is too old.</param>
/// <param name="capacity">How many are kept; the oldest go first.</param>
/// <param name="lifetime">How long one is kept at most.</param>
public sealed class MemoryActionStore(TimeProvider clock, int capacity, TimeSpan lifetime) : IActionStore
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>95 bits: nobody guesses the id of someone else's button.</summary>
    private const int IdLength = 16;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset Expires)> _oldest = new();

    public string Keep(KeptAction action)
    {
        string id = RandomNumberGenerator.GetString(Alphabet, IdLength);
        DateTimeOffset now = clock.GetUtcNow();
        lock (_gate)
        {
            while (_oldest.TryPeek(out (string Id, DateTimeOffset Expires) first) && (first.Expires <= now || _oldest.Count >= capacity))
                _entries.Remove(_oldest.Dequeue().Id);
            _oldest.Enqueue((id, now + lifetime));
            _entries.Add(id, new Entry(action, now + lifetime));
        }

        return id;
    }

    public KeptAction? Find(string id)
    {
        lock (_gate)
            return _entries.TryGetValue(id, out Entry? entry) && entry.Expires > clock.GetUtcNow() ? entry.Action : null;
    }

    private sealed record Entry(KeptAction Action, DateTimeOffset Expires);
}
