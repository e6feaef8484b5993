using BriefingBot.Core.Chat;
using BriefingBot.Fakes.Telegram;
using Xunit;

namespace BriefingBot.Tests.Telegram.Receiving;

/// <summary>Long polling: nothing is lost, nothing comes twice, and no trouble ends the loop.</summary>
public sealed class PollingTests : TelegramScene
{
    [Fact]
    public async Task Backlog_SeveralPages_IsServedInOrder()
    {
        for (int i = 1; i <= 3; i++)
            Server.Say(Private, Wulan, $"/nowhere{i}");

        await ServeAsync();

        for (int i = 1; i <= 3; i++)
            Assert.Contains($"/nowhere{i}", (await SeenAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_HandledOrNot_IsConfirmedOnlyOnceItIs()
    {
        var gate = new TaskCompletionSource();
        var handler = new WatchedHandler(Bot.Handler) { Before = (_, _) => gate.Task };
        await ServeAsync(handler);
        long id = Server.Say(Private, Wulan, "/about");
        await handler.Asked.Reader.ReadAsync(Stop);

        await WaitOutAsync(1, 1);
        RecordedCall early = await CallAsync("getUpdates");
        gate.SetResult();
        await SeenAsync();

        Assert.Equal(id, early.Number("offset"));
        RecordedCall late = await CallAsync("getUpdates");
        while (late.Number("offset") == id)
            late = await CallAsync("getUpdates");
        Assert.Equal(id + 1, late.Number("offset"));
        Assert.Single(Server.Calls, static call => call.Method == "sendMessage");
    }

    [Fact]
    public async Task Update_ComesAgain_IsHandledOnce()
    {
        await ServeAsync();
        long id = Server.Say(Private, Wulan, "/about");
        await SeenAsync();
        await CallAsync("getUpdates");

        Server.PushAs(id, new() { ["message"] = new System.Text.Json.Nodes.JsonObject { ["message_id"] = 1, ["date"] = Bot.Clock.GetUtcNow().ToUnixTimeSeconds(), ["chat"] = new System.Text.Json.Nodes.JsonObject { ["id"] = 7, ["type"] = "private" }, ["text"] = "/about" } });
        Server.Say(Private, Wulan, "/sources");

        Assert.Contains("31 artikel", (await SeenAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(2, Server.Calls.Count(static call => call.Method == "sendMessage"));
    }

    [Fact]
    public async Task Handler_Stuck_DoesNotStopTheOthers()
    {
        var gate = new TaskCompletionSource();
        var handler = new WatchedHandler(Bot.Handler) { Before = (request, _) => request.Channel.Channel == "7" ? gate.Task : Task.CompletedTask };
        await ServeAsync(handler);
        Server.Say(Private, Wulan, "/about");
        await handler.Asked.Reader.ReadAsync(Stop);

        Server.Say(new FakeChat(9), new FakeUser(9), "/about");
        await WaitOutAsync(1, 1);

        Assert.Equal(9, (await SeenAsync()).Chat);
        await WaitOutAsync(30, 60);
        Server.Say(Private, Wulan, "/about");
        await handler.Asked.Reader.ReadAsync(Stop);
        ChatRequest next = await PassAsync(handler.Asked.Reader.ReadAsync(Stop));
        Assert.Equal("7", next.Channel.Channel);
        Assert.Contains(Bot.Log.Lines, static line => line.Contains("given up", StringComparison.Ordinal));
        gate.SetResult();
    }

    [Fact]
    public async Task Handler_Throws_CostsOneAnswer()
    {
        int asked = 0;
        var handler = new WatchedHandler(Bot.Handler)
        {
            Before = (_, _) => Interlocked.Increment(ref asked) == 1 ? throw new InvalidOperationException("a bug") : Task.CompletedTask,
        };
        await ServeAsync(handler);

        Server.Say(Private, Wulan, "/about");
        Server.Say(Private, Wulan, "/sources");

        Assert.Contains("31 artikel", (await SeenAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_Unreadable_IsLeftOut()
    {
        await ServeAsync();

        Server.Push(new() { ["message"] = "no message at all" });
        Server.Say(Private, Wulan, "/about");

        await SeenAsync();
    }

    [Fact]
    public async Task Conflict_WithAnotherPoller_BacksOffAndSaysSo()
    {
        Server.Script("getUpdates", ScriptedReply.Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        await ServeAsync();

        await WaitOutAsync(3, 4);

        await CallAsync("getUpdates");
        Assert.Contains(Bot.Log.Lines, static line => line.Contains("Another program polls", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Conflict_WithAWebhook_RemovesIt()
    {
        Server.Script("getUpdates", ScriptedReply.Error(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
        await ServeAsync();

        await CallAsync("deleteWebhook");
    }

    [Fact]
    public async Task TooMany_OfTheServer_WaitsAsLongAsItSays()
    {
        Server.Script("getUpdates", ScriptedReply.TooMany(17));
        await ServeAsync();

        await WaitOutAsync(17, 17);

        await CallAsync("getUpdates");
    }

    [Fact]
    public async Task Errors_ManyInARow_AreWaitedOut()
    {
        ScriptedReply[] trouble =
        [
            ScriptedReply.Error(502, "Bad Gateway"), ScriptedReply.Lost(), new ScriptedReply { Status = 500, Body = "<html>" }, ScriptedReply.LostReply(),
            new ScriptedReply { Status = 200, Body = "{" },
        ];
        await ServeAsync();
        Server.Script("getUpdates", trouble);
        Server.Say(Private, Wulan, "/about");
        await SeenAsync();

        Server.Say(Private, Wulan, "/sources");

        Assert.Contains("31 artikel", (await PassAsync(SeenAsync())).Text, StringComparison.Ordinal);
        Assert.Contains(Bot.Log.Lines, static line => line.Contains("failure 5 in a row", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_RefusedWhileServing_Stops()
    {
        await ServeAsync();

        Server.OnCall = static _ => ScriptedReply.Error(401, "Unauthorized");
        Server.Say(Private, Wulan, "/about");

        await Assert.ThrowsAsync<TransportStoppedException>(() => Running);
    }

    [Fact]
    public async Task Leaving_AfterAnAnswer_ConfirmsIt()
    {
        await ServeAsync();
        Server.Say(Private, Wulan, "/about");
        await SeenAsync();

        await LeaveAsync();

        Assert.Equal(0, Server.Pending);
    }
}
