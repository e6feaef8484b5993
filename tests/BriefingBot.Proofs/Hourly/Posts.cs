namespace BriefingBot.Proofs.Hourly;

/// <summary>
/// What readers of both platforms saw: what arrives whole has been posted, whether or not its sender lives to hear of it. Safe to
/// call from many threads.
/// </summary>
internal sealed class Posts
{
    private readonly Lock _gate = new();
    private readonly List<Posted> _all = [];
    private TaskCompletionSource _first = new();
    private int _dropped;

    /// <summary>The life of the sender that posts belong to.</summary>
    public int Round { get; private set; }

    /// <summary>Done with the first post of the round.</summary>
    public Task First => _first.Task;

    /// <summary>Messages that Discord had already.</summary>
    public int Dropped => Volatile.Read(ref _dropped);

    /// <summary>In the order of their arrival.</summary>
    public IReadOnlyList<Posted> All
    {
        get
        {
            lock (_gate)
                return [.. _all];
        }
    }

    public void Begin(int round)
    {
        Round = round;
        _first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Add(string platform, string channel, string text)
    {
        lock (_gate)
            _all.Add(new Posted(Round, platform, channel, text));
        _first.TrySetResult();
    }

    public void Drop()
    {
        Interlocked.Increment(ref _dropped);
        _first.TrySetResult();
    }
}
