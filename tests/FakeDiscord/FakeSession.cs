using System.Text.Json.Nodes;

namespace BriefingBot.FakeDiscord;

/// <summary>A session of the gateway: numbers its events, and sends those again that a client has missed.</summary>
public sealed class FakeSession(string id, int shard, int shards)
{
    private const int MostKept = 20_000;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly LinkedList<(long Sequence, string Name, JsonObject Data)> _sent = new();
    private FakeConnection? _connection;
    private long _sequence = 1;

    public string Id { get; } = id;

    public int Shard { get; } = shard;

    /// <summary>How often it was resumed.</summary>
    public int Resumes { get; private set; }

    internal bool Covers(ulong guild) => (int)((guild >> 22) % (ulong)shards) == Shard;

    internal async Task StartAsync(FakeConnection connection, string url, string applicationId)
    {
        await _gate.WaitAsync();
        try
        {
            await connection.ReadyAsync(Id, url, applicationId, Shard, shards);
            _connection = connection;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <param name="last">The last event that arrived.</param>
    /// <param name="repeats">How many of those that arrived are sent again.</param>
    internal async Task ResumeAsync(FakeConnection connection, long last, int repeats)
    {
        await _gate.WaitAsync();
        try
        {
            Resumes++;
            foreach ((long sequence, string name, JsonObject data) in _sent.Where(entry => entry.Sequence > last - repeats))
                await connection.DispatchAsync(sequence, name, data);
            await connection.DispatchAsync(++_sequence, "RESUMED", new JsonObject());
            _connection = connection;
        }
        finally
        {
            _gate.Release();
        }
    }

    internal async Task DispatchAsync(string name, JsonObject data)
    {
        await _gate.WaitAsync();
        try
        {
            _sent.AddLast((++_sequence, name, data));
            if (_sent.Count > MostKept)
                _sent.RemoveFirst();
            if (_connection is { } connection)
                await connection.DispatchAsync(_sequence, name, data);
        }
        finally
        {
            _gate.Release();
        }
    }

    internal void Leave(FakeConnection connection) => Interlocked.CompareExchange(ref _connection, null, connection);

    internal FakeConnection? Connection => Volatile.Read(ref _connection);

    internal void Drop() => Connection?.Drop();
}
