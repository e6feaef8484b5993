using System.Collections.Immutable;
using BriefingBot.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

public class RelistingTests
{
    [Fact]
    public void Apply_IdsThatGoComeAndStay_MakesEachListAnew()
    {
        ImmutableDictionary<string, ImmutableArray<int>>.Builder lists = ImmutableDictionary.CreateBuilder<string, ImmutableArray<int>>();
        lists.Add("ratna", [4, 9, 2]);
        lists.Add("dewi", [4]);
        var changes = new Relisting();
        changes.Add(7, [], ["ratna", "ayu"]);
        changes.Add(4, ["ratna", "dewi"], ["ratna", "ayu"]);
        changes.Add(9, ["ratna"], []);
        changes.Add(1, [], ["ratna"]);

        changes.Apply(lists);

        Assert.Equal(["ayu", "ratna"], lists.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([4, 2, 7, 1], lists["ratna"]);
        Assert.Equal([7, 4], lists["ayu"]);
    }
}
