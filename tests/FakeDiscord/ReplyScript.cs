namespace BriefingBot.FakeDiscord;

/// <summary>The answers that tests have prepared, by the end of the path.</summary>
public sealed class ReplyScript : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<(string Method, string PathEnd, FakeReply Reply)> _replies = [];
    private readonly CancellationTokenSource _over = new();

    /// <summary>Cancelled when the server stops, so that nothing waits for a test that is over.</summary>
    internal CancellationToken Over => _over.Token;

    /// <summary>The next request that fits gets this answer, once; several are used in their order.</summary>
    public void Next(string method, string pathEnd, params FakeReply[] replies)
    {
        lock (_gate)
            _replies.AddRange(replies.Select(reply => (method, pathEnd, reply)));
    }

    internal FakeReply? Take(string method, string path)
    {
        lock (_gate)
        {
            int index = _replies.FindIndex(entry => entry.Method == method && path.EndsWith(entry.PathEnd, StringComparison.Ordinal));
            if (index < 0)
                return null;
            FakeReply reply = _replies[index].Reply;
            _replies.RemoveAt(index);
            return reply;
        }
    }

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }
}
