using System.Collections.Immutable;
using BriefingBot.Core.Chat;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Host.Storage.Sqlite;

public sealed class SqliteActionStoreTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly ManualTimeProvider _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Find_AfterARestart_FindsWhatTheButtonStoodFor()
    {
        var invocation = new CommandInvocation("who", ImmutableDictionary<string, string>.Empty.Add("person", "Ratna Dewi"), "pasar \"\ud83d\udc1f", "id", 3, 5, AnswerView.Sources);
        var kept = new KeptAction(new AnswerAction(ActionKind.NextPage, "Lanjut ›", invocation), "42");
        string id = Open().Keep(kept);
        _folder.Close();

        KeptAction found = Open().Find(id)!;

        Assert.Equal(kept.AskerId, found.AskerId);
        Assert.Equal(kept.Action with { Invocation = invocation }, found.Action with { Invocation = invocation });
        Assert.Equal(invocation.Options, found.Action.Invocation.Options);
        Assert.Equal(invocation with { Options = found.Action.Invocation.Options }, found.Action.Invocation);
    }

    [Fact]
    public void Find_TooOldAfterARestart_IsForgotten()
    {
        string id = Open().Keep(Action("one"));
        _folder.Close();
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(Open().Find(id));
        _folder.Close();
        Assert.Equal(0, Rows());
    }

    [Fact]
    public void Keep_MoreThanThereIsRoomFor_ForgetsTheOldestOnDiskToo()
    {
        SqliteActionStore store = Open();
        string[] ids = [.. Enumerable.Range(0, 5).Select(i => store.Keep(Action($"{i}")))];
        _folder.Close();

        SqliteActionStore again = Open();

        Assert.Equal([null, null, "2", "3", "4"], ids.Select(id => again.Find(id)?.Action.Label));
        Assert.Equal(3, Rows());
    }

    private SqliteActionStore Open() => new(_folder.Database, _clock, capacity: 3, TimeSpan.FromHours(1), NullLogger<SqliteActionStore>.Instance);

    private long Rows() => _folder.Database.Read(static connection => connection.Scalar<long>("SELECT count(*) FROM actions"));

    private static KeptAction Action(string label) =>
        new(new AnswerAction(ActionKind.Run, label, new CommandInvocation("about", ImmutableDictionary<string, string>.Empty, "", "en")), null);
}
