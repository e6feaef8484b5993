using BriefingBot.Discord.Json;
using BriefingBot.Discord.Rest;

namespace BriefingBot.Discord.Gateway;

/// <summary>
/// Sends heartbeats over one connection on a timer of its own, and notices when nobody answers them: the connection is half open
/// then, and no other sign would tell.
/// </summary>
/// <param name="interval">Between two.</param>
/// <param name="session">The session whose last event a heartbeat names; null before there is one.</param>
internal sealed class Heartbeat(GatewaySocket socket, TimeSpan interval, Func<GatewaySession?> session, TimeProvider clock, Random random)
{
    /// <summary>A connection may send 120 messages in a minute; those that are asked for leave the timer's room.</summary>
    private const int MostInMinute = 100;

    private readonly SlidingWindow _asked = new(MostInMinute, TimeSpan.FromMinutes(1), clock);
    private volatile bool _isAcknowledged = true;

    /// <summary>Returns when the last heartbeat was not acknowledged before the next was due.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // The first comes at a random moment of the interval, so that many clients spread.
        await Task.Delay(interval * random.NextDouble(), clock, cancellationToken);
        while (_isAcknowledged)
        {
            _isAcknowledged = false;
            await BeatAsync(cancellationToken);
            await Task.Delay(interval, clock, cancellationToken);
        }
    }

    public void Acknowledge() => _isAcknowledged = true;

    /// <summary>Discord asks for one at once.</summary>
    public Task AnswerAsync(CancellationToken cancellationToken)
    {
        if (_asked.Wait() > TimeSpan.Zero)
            return Task.CompletedTask;
        _asked.Take();
        return BeatAsync(cancellationToken);
    }

    private Task BeatAsync(CancellationToken cancellationToken) =>
        socket.SendAsync(new GatewayHeartbeat(session()?.Sequence), DiscordJson.Default.GatewayHeartbeat, cancellationToken);
}
