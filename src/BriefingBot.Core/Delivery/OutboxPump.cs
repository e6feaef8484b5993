using BriefingBot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Core.Delivery;

/// <summary>
/// Empties the outbox: each channel's messages in their order, channels side by side. It keeps going through outages of platforms, of
/// the network and of the store.
/// </summary>
/// <param name="random">Spreads out tries; used from many threads one after the other.</param>
public sealed partial class OutboxPump(
    IOutbox outbox, IEnumerable<IChatTransport> transports, IChannelEvents events, PumpSettings settings, TimeProvider clock, Random random,
    ILogger<OutboxPump> logger)
{
    /// <summary>What a restart waits at most for a channel that had to wait when the process ended: its clock may have been set since.</summary>
    private static readonly TimeSpan LongestWaitAtStart = TimeSpan.FromHours(1);

    /// <summary>Sends until it is cancelled; messages on the wire are then given a moment to be answered.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        PlatformDelivery[] platforms =
            [.. transports.Select(transport => new PlatformDelivery(outbox, transport, events, settings, clock, random, logger))];
        Dictionary<string, ChannelLanes> lanes = platforms.ToDictionary(static platform => platform.Platform, static platform => platform.Lanes);
        outbox.Ready += Wake;
        try
        {
            await SeedAsync(lanes, cancellationToken);
            await Task.WhenAll(platforms.Select(platform => platform.RunAsync(cancellationToken)));
        }
        finally
        {
            outbox.Ready -= Wake;
            foreach (PlatformDelivery platform in platforms)
                platform.Dispose();
        }

        void Wake(ChannelRef channel) => lanes.GetValueOrDefault(channel.Platform)?.Wake(channel);
    }

    /// <summary>What an earlier process left. A platform that is not served keeps its messages.</summary>
    private async Task SeedAsync(Dictionary<string, ChannelLanes> lanes, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(settings.FirstWait, settings.LongestProbe, random);
        for (int failures = 1; ; failures++)
        {
            try
            {
                foreach (WaitingChannel waiting in await outbox.WaitingAsync(cancellationToken))
                {
                    if (!lanes.TryGetValue(waiting.Channel.Platform, out ChannelLanes? platform))
                        continue;
                    TimeSpan wait = waiting.Due - clock.GetUtcNow();
                    if (wait > TimeSpan.Zero)
                        platform.Postpone(waiting.Channel, wait < LongestWaitAtStart ? wait : LongestWaitAtStart);
                    else
                        platform.Wake(waiting.Channel);
                }

                return;
            }
            catch (StoreUnavailableException e)
            {
                LogUnreadable(e.Message);
                await Task.Delay(backoff.After(failures), clock, cancellationToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can be sent: {Reason}")]
    private partial void LogUnreadable(string reason);
}
