using BriefingBot.Benchmarks.Discord;
using Xunit;

namespace BriefingBot.Tests.Discord;

public class DiscordChaosTests
{
    [Fact]
    public async Task RunAsync_ConnectionCutAtRandomPoints_EveryInteractionIsAnsweredOnce()
    {
        ChaosResult result = await DiscordChaos.RunAsync(1_000, seed: 7, TestContext.Current.CancellationToken);

        Assert.Equal(1_000, result.Handled);
        Assert.Equal(1_000, result.Answered);
        Assert.Equal(0, result.Doubled);
        Assert.True(result.Resumes >= 10, $"{result}");
    }
}
