using BriefingBot.Core.Library;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Library;

public class EventIdsTests
{
    [Fact]
    public void AddAndRemove_AnyOrder_KeepEachIdOnceInAscendingOrder() => Prop.ForAll<int>(static seed =>
    {
        var random = new Random(seed);
        var ids = new EventIds();
        var expected = new SortedSet<long>();
        for (int i = 0; i < 60; i++)
        {
            long id = random.Next(1, 9);
            if (random.Next(2) == 0)
            {
                ids.Add(id);
                expected.Add(id);
            }
            else
            {
                ids.Remove(id);
                expected.Remove(id);
            }

            Assert.Equal(expected.Count == 0, ids.IsEmpty);
            Assert.Equal(expected, Listed(ids, int.MaxValue));
            Assert.Equal(expected.Take(3), Listed(ids, 3));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(3, 5));

    private static List<long> Listed(EventIds ids, int most)
    {
        var listed = new List<long>();
        ids.AddTo(listed, most);
        return listed;
    }
}
