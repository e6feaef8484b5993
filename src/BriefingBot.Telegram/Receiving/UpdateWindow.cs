namespace BriefingBot.Telegram.Receiving;

/// <summary>
/// The updates that the server still holds for us: those before the first that is not handled may be confirmed. One that takes too
/// long stops holding the others up: it is confirmed while it is still being handled.
/// </summary>
internal sealed class UpdateWindow(TimeProvider clock)
{
    /// <summary>From then on a crash would lose the update; until then the server would send it again.</summary>
    public static readonly TimeSpan Overdue = TimeSpan.FromSeconds(15);

    private readonly SortedDictionary<long, (Task Handled, long Since)> _held = [];

    /// <summary>Everything that is not handled yet, overdue or not.</summary>
    public IEnumerable<Task> Open => _held.Values.Select(static held => held.Handled).Where(static handled => !handled.IsCompleted);

    public bool IsOpen => _held.Values.Any(IsHolding);

    /// <summary>What to ask for next; null where nothing is to be confirmed.</summary>
    public long? Offset
    {
        get
        {
            foreach ((long id, (Task Handled, long Since) held) in _held)
            {
                if (IsHolding(held))
                    return id;
            }

            return _held.Count == 0 ? null : _held.Keys.Last() + 1;
        }
    }

    public void Add(long id, Task handled) => _held.TryAdd(id, (handled, clock.GetTimestamp()));

    /// <summary>The server has taken note.</summary>
    public void Confirmed(long offset)
    {
        foreach (long id in _held.Keys.TakeWhile(id => id < offset).ToArray())
            _held.Remove(id);
    }

    private bool IsHolding((Task Handled, long Since) held) =>
        (!held.Handled.IsCompleted || held.Handled.IsCanceled) && clock.GetElapsedTime(held.Since) < Overdue;
}
