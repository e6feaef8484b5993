using BriefingBot.Core.Languages;
using Xunit;

namespace BriefingBot.Tests.Core.Languages;

public class WordClassTests
{
    [Fact]
    public void Values_OfAllClasses_AreDistinctBits()
    {
        ulong[] values = [.. Enum.GetNames<WordClass>().Select(name => (ulong)Enum.Parse<WordClass>(name)).Where(value => value != 0)];

        Assert.Equal(values.Length, values.Distinct().Count());
        Assert.All(values, value => Assert.True(ulong.IsPow2(value)));
    }
}
