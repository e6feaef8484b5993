using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.FakeDiscord;

/// <summary>The gateway: takes connections, and hands them to a test, or serves them as Discord does.</summary>
public sealed class FakeGateway(FakeSettings settings) : IDisposable
{
    private readonly Channel<FakeConnection> _accepted = Channel.CreateUnbounded<FakeConnection>();
    private readonly ConcurrentDictionary<string, FakeSession> _sessions = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _over = new();
    private readonly StartLimit _starts = new(settings);
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private readonly Lock _gate = new();
    private int _connections;

    internal string Url { get; set; } = "";

    /// <summary>How many connections there have been.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many sessions may still be started.</summary>
    public int SessionsLeft => _starts.Left;

    /// <summary>The sessions that have been started, by their ids.</summary>
    public IReadOnlyDictionary<string, FakeSession> Sessions => _sessions;

    /// <summary>The next connection that comes, or has come.</summary>
    public async Task<FakeConnection> AcceptAsync(CancellationToken cancellationToken) => await _accepted.Reader.ReadAsync(cancellationToken);

    /// <summary>Done when so many sessions have been started.</summary>
    public Task WaitSessionsAsync(int count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_sessions.Count >= count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Sends an event to the session of the guild's shard, now or when it is resumed.</summary>
    /// <param name="guildId">Null for the first shard.</param>
    public async Task DispatchAsync(string name, JsonObject data, string? guildId)
    {
        ulong guild = guildId is null ? 0 : ulong.Parse(guildId, CultureInfo.InvariantCulture);
        foreach (FakeSession session in _sessions.Values.Where(session => session.Covers(guild)))
            await session.DispatchAsync(name, data);
    }

    /// <summary>Forgets all sessions, as Discord does with old ones: they cannot be resumed.</summary>
    public void ForgetSessions() => _sessions.Clear();

    /// <summary>Cuts every connection without a word.</summary>
    public void Drop()
    {
        foreach (FakeSession session in _sessions.Values)
            session.Drop();
    }

    /// <summary>Does something to every connection.</summary>
    public Task EachAsync(Func<FakeConnection, Task> act) =>
        Task.WhenAll(_sessions.Values.Select(static session => session.Connection).OfType<FakeConnection>().Select(act));

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }

    internal FakeSession? Find(string id) => _sessions.GetValueOrDefault(id);

    internal void Add(FakeSession session)
    {
        lock (_gate)
        {
            _sessions[session.Id] = session;
            foreach ((int count, TaskCompletionSource reached) in _waiting)
            {
                if (_sessions.Count >= count)
                    reached.TrySetResult();
            }
        }
    }

    internal async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        bool isCompressed = context.Request.Query["compress"] == "zlib-stream";
        await using var connection = new FakeConnection(socket, context.Request, isCompressed, context.Abort);
        Interlocked.Increment(ref _connections);
        Task reading = connection.ReadAllAsync(_over.Token);
        if (settings.IsAutomatic)
            await new AutomaticPeer(settings, connection, this, _starts).RunAsync(_over.Token);
        else
            _accepted.Writer.TryWrite(connection);
        await reading;
    }
}
