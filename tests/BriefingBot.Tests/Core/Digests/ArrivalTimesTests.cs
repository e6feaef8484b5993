using BriefingBot.Core.Digests;
using Xunit;

namespace BriefingBot.Tests.Core.Digests;

public sealed class ArrivalTimesTests
{
    [Fact]
    public void With_ManyAndFewInAnyOrder_AreAllFoundAndLeaveEarlierOnesAlone()
    {
        var random = new Random(5);
        var expected = new Dictionary<FactKey, DateTimeOffset>();
        ArrivalTimes times = ArrivalTimes.None;
        var earlier = new List<(ArrivalTimes Times, int Count)>();
        for (int step = 0; step < 200; step++)
        {
            earlier.Add((times, expected.Count));
            DateTimeOffset at = DateTimeOffset.UnixEpoch.AddMinutes(step);
            FactKey[] keys = [.. Enumerable.Range(0, random.Next(5) == 0 ? random.Next(900) : random.Next(4)).Select(_ => new FactKey(random.NextInt64(long.MinValue, long.MaxValue)))];
            keys = [.. keys.Where(key => expected.TryAdd(key, at))];
            times = times.With([.. keys.Select(key => new Arrival(key, at))]);
        }

        Assert.All(expected, arrival => Assert.Equal(arrival.Value, times.Find(arrival.Key)));
        Assert.Null(times.Find(new FactKey(42)));
        Assert.All(earlier, known => Assert.Equal(known.Count, expected.Keys.Count(key => known.Times.Find(key) is not null)));
    }
}
