using BriefingBot.Core.Chat;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Gateway;

/// <summary>The shards of this process.</summary>
internal sealed class ShardFleet(
    DiscordRest rest, DiscordOptions options, GatewayInbox inbox, TimeProvider clock, Random random, ILoggerFactory loggers)
{
    /// <summary>Serves all of them until it is cancelled.</summary>
    /// <exception cref="TransportStoppedException">Only the operator can help; no shard is served any more.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var directory = new GatewayDirectory(rest, clock, random, loggers.CreateLogger<GatewayDirectory>());
        using var gate = new IdentifyGate(directory, clock);
        ShardRange range = Range(await directory.LatestAsync(cancellationToken));
        using var session = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] shards =
        [
            .. Enumerable.Range(range.First, range.Last - range.First + 1)
                .Select(number => new ShardIdentity(options.Token!, number, range.Count))
                .Select(identity => new Shard(identity, gate, inbox, clock, random, loggers.CreateLogger<Shard>()).RunAsync(session.Token)),
        ];

        // A shard returns only by failing; then the others stop too.
        Task first = await Task.WhenAny([.. shards, rest.TokenRefused]);
        await session.CancelAsync();
        await Task.WhenAll(shards).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
        throw new TransportStoppedException(ConnectionEnd.Of(4004).Stop!);
    }

    private ShardRange Range(GatewayBot advice) =>
        ShardRange.TryParse(options.Shards, out ShardRange range) ? range : new ShardRange(0, Math.Max(1, advice.Shards) - 1, Math.Max(1, advice.Shards));
}
