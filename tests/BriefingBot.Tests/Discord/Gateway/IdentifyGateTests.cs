using BriefingBot.Discord.Gateway;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Discord.Gateway;

public class IdentifyGateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EnterAsync_ShardsOfDifferentBuckets_StartTogetherAndTheNextOfABucketLater()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop, static settings => settings with { Shards = 16, MaxConcurrency = 4 });
        using var directory = new GatewayDirectory(bench.Rest, bench.Clock, new FixedRandom(DiscordBench.Chance), NullLogger<GatewayDirectory>.Instance);
        using var gate = new IdentifyGate(directory, bench.Clock);

        for (int shard = 0; shard < 4; shard++)
            (await gate.EnterAsync(shard, Stop)).Use();
        Task<IdentifyTurn> fifth = gate.EnterAsync(4, Stop);
        await bench.Clock.TimerSetAsync(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        Assert.False(fifth.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));

        using IdentifyTurn turn = await fifth.WaitAsync(Stop);
        Assert.Equal(bench.Server.GatewayUrl, turn.Url);
    }

    [Fact]
    public async Task EnterAsync_TurnGivenBackUnused_CostsTheNextNothing()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        using var directory = new GatewayDirectory(bench.Rest, bench.Clock, new FixedRandom(DiscordBench.Chance), NullLogger<GatewayDirectory>.Instance);
        using var gate = new IdentifyGate(directory, bench.Clock);

        (await gate.EnterAsync(0, Stop)).Dispose();

        using IdentifyTurn turn = await gate.EnterAsync(0, Stop);
        Assert.NotNull(turn);
    }
}
