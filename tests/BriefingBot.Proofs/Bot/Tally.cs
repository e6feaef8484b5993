using System.Diagnostics;

namespace BriefingBot.Proofs.Bot;

/// <summary>The messages that stand in channels, as far as it takes to tell repeated ones. Safe to call from many threads.</summary>
internal sealed class Tally
{
    private readonly Lock _gate = new();
    private readonly HashSet<(string Channel, string Text)> _seen = [];
    private readonly HashSet<string> _channels = new(StringComparer.Ordinal);
    private long _last;

    public int Messages { get; private set; }

    public int Repeats { get; private set; }

    public int Channels
    {
        get
        {
            lock (_gate)
                return _channels.Count;
        }
    }

    /// <summary>When the latest came, as a timestamp of <see cref="Stopwatch"/>.</summary>
    public long Last
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    public void Add(string channel, string text)
    {
        lock (_gate)
        {
            Messages++;
            _channels.Add(channel);
            _last = Stopwatch.GetTimestamp();
            if (!_seen.Add((channel, text)))
                Repeats++;
        }
    }
}
