using System.Collections.Immutable;
using BriefingBot.Core.Chat;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Core.Chat;

public class MemoryActionStoreTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Find_WithinTheLifetime_GivesTheActionAndNothingAfterIt()
    {
        var store = new MemoryActionStore(_clock, 10, TimeSpan.FromHours(1));
        string id = store.Keep(Action("a"));

        Assert.Equal(Action("a"), store.Find(id));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(store.Find(id));
    }

    [Fact]
    public void Keep_PastTheCapacity_ForgetsTheOldest()
    {
        var store = new MemoryActionStore(_clock, 2, TimeSpan.FromHours(1));

        string[] ids = [store.Keep(Action("a")), store.Keep(Action("b")), store.Keep(Action("c"))];

        Assert.Equal([null, "b", "c"], ids.Select(id => store.Find(id)?.AskerId));
        Assert.All(ids, static id => Assert.Matches("^[0-9A-Za-z]{1,24}$", id));
    }

    private static KeptAction Action(string asker) => new(
        new AnswerAction(ActionKind.Run, "x", new CommandInvocation("who", ImmutableDictionary<string, string>.Empty, "", "id")), asker);
}
