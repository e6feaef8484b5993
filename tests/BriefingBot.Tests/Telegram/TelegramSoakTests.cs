using BriefingBot.Benchmarks.Telegram;
using Xunit;

namespace BriefingBot.Tests.Telegram;

/// <summary>The short form of the soak; the benchmarks run the long one.</summary>
public class TelegramSoakTests
{
    [Fact]
    public async Task Soak_TenThousandUpdates_LosesAndDoublesNothing()
    {
        TelegramSoakResult result = await new TelegramSoak(updates: 10_000, chats: 500, seed: 7).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, 0, 0, 0), (result.Lost, result.NotInOrder, result.Unanswered, result.Pending));
        Assert.InRange(result.Failed, 300, 700);
        Assert.True(result.ServerTroubles > 0);
    }
}
