using System.Reflection;
using BriefingBot.Core.Languages;
using Xunit;

namespace BriefingBot.Tests.Core.Languages;

public class WordClassTests
{
    private static WordClass[] All =>
        [.. typeof(WordClass).GetFields(BindingFlags.Public | BindingFlags.Static).Select(list => (WordClass)list.GetValue(null)!)];

    [Fact]
    public void Overlaps_TwoOfAllLists_OnlyWithThemselves()
    {
        Assert.All(All, left => Assert.Equal([left], All.Where(right => left.Overlaps(right))));
    }

    [Fact]
    public void Or_ListsFarApart_OverlapsBothAndNothingBetween()
    {
        WordClass set = All[0] | All[^1];

        Assert.Equal([All[0], All[^1]], All.Where(list => set.Overlaps(list)));
    }

    [Fact]
    public void TryFind_NameOfNoList_FindsNothing() => Assert.False(WordClass.TryFind("no-such-list", out _));
}
