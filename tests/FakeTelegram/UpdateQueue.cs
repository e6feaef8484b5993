namespace BriefingBot.Fakes.Telegram;

/// <summary>Updates until somebody confirms them. One poller at a time: a second one throws the first out.</summary>
internal sealed class UpdateQueue
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, JsonObject> _pending = [];
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? _poller;

    public int Count
    {
        get
        {
            lock (_gate)
                return _pending.Count;
        }
    }

    public void Add(long id, JsonObject update)
    {
        lock (_gate)
        {
            // What has not been confirmed yet is still there, and comes again as well.
            _pending[id] = update;
            _arrived.TrySetResult();
        }
    }

    public void Clear()
    {
        lock (_gate)
            _pending.Clear();
    }

    public JsonObject[] Snapshot()
    {
        lock (_gate)
            return [.. _pending.Values];
    }

    public void Confirm(long id)
    {
        lock (_gate)
            _pending.Remove(id);
    }

    /// <summary>What the call <c>getUpdates</c> gives.</summary>
    /// <exception cref="CallErrorException">Another poller came.</exception>
    public async Task<JsonArray> TakeAsync(long? offset, int limit, TimeSpan wait, CancellationToken gone)
    {
        using var self = CancellationTokenSource.CreateLinkedTokenSource(gone);
        CancellationTokenSource? former = Interlocked.Exchange(ref _poller, self);
        if (former is not null)
            await former.CancelAsync();
        try
        {
            JsonArray ready = Ready(offset, limit, out Task arrived);
            if (ready.Count > 0 || wait == TimeSpan.Zero)
                return ready;
            await arrived.WaitAsync(wait, TimeProvider.System, self.Token);
            return Ready(offset, limit, out _);
        }
        catch (TimeoutException)
        {
            return [];
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            throw new CallErrorException(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        finally
        {
            Interlocked.CompareExchange(ref _poller, null, self);
        }
    }

    private JsonArray Ready(long? offset, int limit, out Task arrived)
    {
        lock (_gate)
        {
            foreach (long confirmed in _pending.Keys.TakeWhile(id => id < offset).ToArray())
                _pending.Remove(confirmed);
            if (_pending.Count == 0)
                _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            arrived = _arrived.Task;
            return new JsonArray([.. _pending.Values.Take(limit).Select(static update => update.DeepClone())]);
        }
    }
}
