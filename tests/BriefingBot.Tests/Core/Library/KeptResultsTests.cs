using BriefingBot.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

public class KeptResultsTests
{
    private readonly List<int> _worked = [];

    [Fact]
    public void Of_AskedAgain_WorksOutOnce()
    {
        KeptResults<int, string> results = Results(most: 10);

        Assert.Equal(["7", "7", "8"], [results.Of(7), results.Of(7), results.Of(8)]);
        Assert.Equal([7, 8], _worked);
    }

    [Fact]
    public void Of_MoreThanAreKept_BeginsAnew()
    {
        KeptResults<int, string> results = Results(most: 3);

        Assert.Equal(["1", "2", "3", "4", "1", "1"], [.. ((int[])[1, 2, 3, 4, 1, 1]).Select(results.Of)]);
        Assert.Equal([1, 2, 3, 4, 1], _worked);
    }

    private KeptResults<int, string> Results(int most) => new(most, key =>
    {
        _worked.Add(key);
        return $"{key}";
    });
}
