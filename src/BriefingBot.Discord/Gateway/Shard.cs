using System.Net.WebSockets;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Gateway;

/// <summary>Keeps one shard connected: goes on with its session where that is possible, starts one where it is not, and waits longer the oftener it fails.</summary>
internal sealed partial class Shard(
    ShardIdentity identity, IdentifyGate gate, GatewayInbox inbox, TimeProvider clock, Random random, ILogger<Shard> logger)
{
    /// <summary>A session that cannot be gone on with often looks like a broken network.</summary>
    private const int MostResumeFailures = 2;

    /// <summary>A connection that lived so long worked, even where nothing happened.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private readonly Backoff _backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(300), random);
    private GatewaySession? _session;
    private int _failures;
    private int _resumeFailures;

    /// <summary>Goes on until it is cancelled.</summary>
    /// <exception cref="TransportStoppedException">Only the operator can help.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            ConnectionEnd end = await ConnectAsync(cancellationToken);
            if (end.Stop is { } stop)
                throw new TransportStoppedException(stop);
            if (!end.KeepsSession)
                _session = null;

            TimeSpan wait = Wait(end);
            LogOver(identity.Shard, end.Reason, _session is null ? "starts a session" : "goes on", wait);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private async Task<ConnectionEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        GatewaySession? resumed = _session;
        using IdentifyTurn? turn = resumed is null ? await gate.EnterAsync(identity.Shard, cancellationToken) : null;
        long start = clock.GetTimestamp();
        try
        {
            using GatewaySocket socket = await GatewaySocket.ConnectAsync(resumed?.ResumeUrl ?? turn!.Url, clock, cancellationToken);
            var connection = new GatewayConnection(socket, identity, resumed, turn, inbox, clock, random);
            ConnectionEnd end = await connection.RunAsync(cancellationToken);
            Judge(connection, resumed, clock.GetElapsedTime(start));
            return end;
        }
        catch (WebSocketException e)
        {
            _failures++;
            CountResume(resumed is not null);
            return new ConnectionEnd(e.Message);
        }
    }

    private void Judge(GatewayConnection connection, GatewaySession? resumed, TimeSpan lived)
    {
        _session = connection.Session;
        bool hasWorked = connection.HasServed || (connection.Session is not null && lived >= Settled);
        _failures = hasWorked ? 0 : _failures + 1;
        CountResume(resumed is not null && !connection.HasResumed && !connection.HasServed);
    }

    /// <summary>After two failures in a row the session is given up.</summary>
    private void CountResume(bool hasFailed)
    {
        _resumeFailures = hasFailed ? _resumeFailures + 1 : 0;
        if (_resumeFailures < MostResumeFailures)
            return;
        _session = null;
        _resumeFailures = 0;
    }

    private TimeSpan Wait(ConnectionEnd end)
    {
        TimeSpan wait = _failures == 0 ? TimeSpan.Zero : _backoff.After(_failures);
        TimeSpan pause = end.IsRefused ? TimeSpan.FromSeconds(1 + (4 * random.NextDouble())) : TimeSpan.Zero;
        return wait > pause ? wait : pause;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: {Reason}; {Next} in {Wait}")]
    private partial void LogOver(int shard, string reason, string next, TimeSpan wait);
}
