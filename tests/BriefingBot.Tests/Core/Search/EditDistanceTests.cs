using BriefingBot.Core.Search;
using Xunit;

namespace BriefingBot.Tests.Core.Search;

public class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("putin", "putin", 0)]
    [InlineData("puttin", "putin", 1)]
    [InlineData("puitn", "putin", 1)]
    [InlineData("putri", "putin", 2)]
    [InlineData("kremlin", "gedung", 3)]
    public void Between_TwoWords_CountsEditsUpToTheLimit(string one, string other, int expected) =>
        Assert.Equal(expected, EditDistance.Between(one, other, 2));
}
