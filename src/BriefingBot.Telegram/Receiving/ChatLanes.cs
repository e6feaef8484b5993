namespace BriefingBot.Telegram.Receiving;

/// <summary>Runs work of one chat in the order in which it came, and of several chats side by side up to a bound. Safe on many threads.</summary>
#pragma warning disable CA1001 // The semaphore's wait handle is never asked for, so it holds nothing; work that was left behind may still release it.
internal sealed class ChatLanes(int atOnce)
#pragma warning restore CA1001
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, Task> _tails = [];
    private readonly SemaphoreSlim _places = new(atOnce);

    /// <summary>Chats that something runs or waits in.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _tails.Count;
        }
    }

    /// <summary>Done when the work is.</summary>
    /// <param name="work">Never throws.</param>
    public Task RunAsync(long chat, Func<Task> work)
    {
        lock (_gate)
        {
            Task former = _tails.GetValueOrDefault(chat, Task.CompletedTask);
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _tails[chat] = turn.Task;
            _ = FollowAsync(former, chat, work, turn);
            return turn.Task;
        }
    }

    private async Task FollowAsync(Task former, long chat, Func<Task> work, TaskCompletionSource turn)
    {
        await former;
        await _places.WaitAsync(CancellationToken.None);
        try
        {
            await work();
        }
        finally
        {
            _places.Release();
            lock (_gate)
            {
                if (_tails[chat] == turn.Task)
                    _tails.Remove(chat);
            }

            turn.SetResult();
        }
    }
}
