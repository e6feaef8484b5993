using System.Net.WebSockets;
using System.Text.Json;
using BriefingBot.Discord.Json;

namespace BriefingBot.Discord.Gateway;

/// <summary>
/// One connection of a shard, from hello to its end. Reading only parses and hands on; heartbeats have a timer of their own.
/// </summary>
/// <param name="session">The one to go on with; null to start one.</param>
/// <param name="turn">The right to start a session; null where one is gone on with.</param>
internal sealed class GatewayConnection(
    GatewaySocket socket, ShardIdentity identity, GatewaySession? session, IdentifyTurn? turn, GatewayInbox inbox, TimeProvider clock,
    Random random)
{
    private const int Dispatch = 0;
    private const int HeartbeatRequest = 1;
    private const int Reconnect = 7;
    private const int InvalidSession = 9;
    private const int Hello = 10;
    private const int HeartbeatAck = 11;

    private static readonly TimeSpan HelloLimit = TimeSpan.FromSeconds(10);

    /// <summary>For the first event: where a session goes on, what was missed comes before the word that it does.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource _started = new();

    /// <summary>The session that was started or gone on with; null where there is none to go on with.</summary>
    public GatewaySession? Session { get; private set; } = session;

    /// <summary>An event came that was not about the connection itself: it is worth coming back at once.</summary>
    public bool HasServed { get; private set; }

    /// <summary>The session that was to be gone on with went on.</summary>
    public bool HasResumed { get; private set; }

    /// <summary>Returns at the end of the connection. When cancelled, it ends the session.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken cancellationToken)
    {
        // Cancelling a read kills the socket, so that this happens only after a good-bye.
        using var life = new CancellationTokenSource();
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = cancellationToken.Register(stop.SetResult);

        Task<ConnectionEnd> serving = ServeAsync(life.Token);
        await Task.WhenAny(serving, stop.Task);
        if (!serving.IsCompleted)
            await socket.CloseAsync((int)WebSocketCloseStatus.NormalClosure);
        await life.CancelAsync();
        ConnectionEnd end = await serving;
        cancellationToken.ThrowIfCancellationRequested();
        return end;
    }

    private async Task<ConnectionEnd> ServeAsync(CancellationToken life)
    {
        try
        {
            if (await HelloAsync(life) is not { } interval)
                return new ConnectionEnd("no hello came");

            var heartbeat = new Heartbeat(socket, interval, () => Session, clock, random);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(life);
            Task<ConnectionEnd> reading = ReadAsync(heartbeat, life, either.Token);
            Task<ConnectionEnd> beating = BeatAsync(heartbeat, either.Token);
            Task<ConnectionEnd> starting = StartAsync(either.Token);
            Task<ConnectionEnd> first = await Task.WhenAny(reading, beating, starting);
            if (first.IsCompletedSuccessfully)
                await LeaveAsync(await first);
            await either.CancelAsync();
            Task all = Task.WhenAll(reading, beating, starting);
            await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return await (first.IsCompletedSuccessfully ? first : reading);
        }
        catch (Exception e) when (e is WebSocketException or InvalidDataException or JsonException or OperationCanceledException)
        {
            return new ConnectionEnd(e.Message);
        }
    }

    /// <summary>Returns when nobody answers any more: the connection is half open.</summary>
    private static async Task<ConnectionEnd> BeatAsync(Heartbeat heartbeat, CancellationToken cancellationToken)
    {
        await heartbeat.RunAsync(cancellationToken);
        return new ConnectionEnd("heartbeats were not acknowledged");
    }

    /// <summary>Returns when the session has neither started nor gone on in time.</summary>
    private async Task<ConnectionEnd> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _started.Task.WaitAsync(StartLimit, clock, cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
        }

        return new ConnectionEnd("no session was started");
    }

    /// <summary>The interval of heartbeats; null where nobody says hello in time.</summary>
    private async Task<TimeSpan?> HelloAsync(CancellationToken life)
    {
        using var limit = new CancellationTokenSource(HelloLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, life);
        try
        {
            if (await socket.ReceiveAsync(either.Token) is not GatewayFrame.Payload { Value: { Op: Hello, D: var data } })
                return null;
            GatewayHello? hello = data.Deserialize(DiscordJson.Default.GatewayHello);
            return hello is { HeartbeatInterval: > 0 } ? TimeSpan.FromMilliseconds(hello.HeartbeatInterval) : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<ConnectionEnd> ReadAsync(Heartbeat heartbeat, CancellationToken life, CancellationToken reading)
    {
        if (Session is { } known)
        {
            var bookmark = new GatewayResume.Bookmark(identity.Token, known.Id, known.Sequence);
            await socket.SendAsync(new GatewayResume(bookmark), DiscordJson.Default.GatewayResume, life);
        }
        else
        {
            await socket.SendAsync(identity.Identify(), DiscordJson.Default.GatewayIdentify, life);
            turn?.Use();
        }

        while (true)
        {
            switch (await socket.ReceiveAsync(reading))
            {
                case GatewayFrame.Closed closed:
                    return ConnectionEnd.Of(closed.Code);
                case GatewayFrame.Payload { Value: var payload }:
                    if (await HandleAsync(payload, heartbeat, life) is { } end)
                        return end;
                    break;
            }
        }
    }

    /// <summary>Null while the connection goes on.</summary>
    private async ValueTask<ConnectionEnd?> HandleAsync(GatewayPayload payload, Heartbeat heartbeat, CancellationToken life)
    {
        switch (payload.Op)
        {
            case Dispatch:
                TakeEvent(payload);
                return null;
            case HeartbeatRequest:
                await heartbeat.AnswerAsync(life);
                return null;
            case HeartbeatAck:
                heartbeat.Acknowledge();
                return null;
            case Reconnect:
                return new ConnectionEnd("Discord asks to come back");
            case InvalidSession:
                bool keeps = payload.D.ValueKind == JsonValueKind.True;
                return new ConnectionEnd("Discord refuses the session") { KeepsSession = keeps, IsRefused = true };
            default:
                // Whatever Discord adds one day.
                return null;
        }
    }

    private void TakeEvent(GatewayPayload payload)
    {
        _started.TrySetResult();
        switch (payload.T)
        {
            case "READY":
                GatewayReady ready = payload.D.Deserialize(DiscordJson.Default.GatewayReady) ?? throw new JsonException("READY is null.");
                Session = new GatewaySession(ready.SessionId, ready.ResumeGatewayUrl);
                break;
            case "RESUMED":
                HasResumed = true;
                break;
            case { } name:
                HasServed = true;
                inbox.Offer(name, payload.D);
                break;
        }

        if (payload.S is { } sequence)
            Session?.Reach(sequence);
    }

    /// <summary>Ends what Discord wants ended without losing the session; where Discord closed, there is nothing to say.</summary>
    private Task LeaveAsync(ConnectionEnd end) => socket.CloseAsync(end.KeepsSession || end.IsRefused ? ConnectionEnd.KeepSession : (int)WebSocketCloseStatus.NormalClosure);
}
