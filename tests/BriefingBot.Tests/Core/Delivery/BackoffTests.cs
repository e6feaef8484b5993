using BriefingBot.Core.Delivery;
using Xunit;

namespace BriefingBot.Tests.Core.Delivery;

public class BackoffTests
{
    [Fact]
    public void After_EachFailure_StaysWithinADoublingSpanAndTheLongest()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(300), new Random(7));

        for (int failures = 1; failures < 2_000; failures++)
        {
            double most = Math.Min(300, Math.Pow(2, Math.Min(failures - 1, 30)));
            Assert.InRange(backoff.After(failures).TotalSeconds, 0, most);
        }
    }

    [Fact]
    public void After_ManyClients_SpreadOverTheSpan()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(300), new Random(7));

        double[] waits = [.. Enumerable.Range(0, 1_000).Select(_ => backoff.After(6).TotalSeconds)];

        Assert.InRange(waits.Average(), 14, 18);
        Assert.InRange(waits.Count(static wait => wait < 3.2), 50, 150);
    }
}
