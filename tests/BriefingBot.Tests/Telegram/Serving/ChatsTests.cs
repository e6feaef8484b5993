using BriefingBot.Core.Chat;
using BriefingBot.Core.Localization;
using BriefingBot.Fakes.Telegram;
using Xunit;

namespace BriefingBot.Tests.Telegram.Serving;

/// <summary>The bot among people: groups, topics, channels, buttons, coming and going.</summary>
public sealed class ChatsTests : TelegramScene
{
    private static readonly FakeUser Bram = new(8, "Bram", "en-GB");

    private static readonly FakeChat Broadcast = new(-100900, "channel");

    [Fact]
    public async Task Command_InATopic_IsAnsweredThereAsAReply()
    {
        await ServeAsync();

        Server.Say(Group, Wulan, "/about@BriefingTestBot", topic: 33);

        ShownMessage seen = await SeenAsync();
        Assert.Equal(33, seen.Call.Number("message_thread_id"));
        Assert.True((long?)seen.Call.Structure("reply_parameters")?["message_id"] > 0);
    }

    [Theory]
    [InlineData("/about@SomeOtherBot")]
    [InlineData("Halo semuanya, apa kabar?")]
    [InlineData("lihat /about dulu")]
    public async Task Message_NotForTheBot_IsLeftAloneInGroups(string text)
    {
        await ServeAsync();

        Server.Say(Group, Wulan, text);
        Server.Say(Group, Wulan, "/sources");

        Assert.Contains("31 artikel", (await SeenAsync()).Text, StringComparison.Ordinal);
        Assert.Single(Server.Calls, static call => call.Method == "sendMessage");
    }

    [Fact]
    public async Task Text_InPrivate_IsASearch()
    {
        await ServeAsync();

        Server.Say(Private, Wulan, "dermaga ramai");

        Assert.Contains("dermaga", (await SeenAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_InAChannel_IsAnsweredWithoutAReply()
    {
        await ServeAsync();

        Server.Say(Broadcast, user: null, "/about");

        ShownMessage seen = await SeenAsync();
        Assert.Equal(Broadcast.Id, seen.Chat);
        Assert.Null(seen.Call.Structure("reply_parameters"));
    }

    [Fact]
    public async Task Language_OfTheUser_IsThatOfTheAnswer()
    {
        await ServeAsync();

        Server.Say(Private, Bram, "/about");

        Assert.Contains(InterfaceTexts.For("en").Purpose, (await SeenAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("member", false)]
    [InlineData("administrator", true)]
    public async Task Language_InAGroup_TakesAnAdministrator(string standing, bool isTaken)
    {
        Server.SetStanding(Group.Id, Wulan.Id, standing);
        await ServeAsync();

        Server.Say(Group, Wulan, "/language en");

        string expected = isTaken ? InterfaceTexts.For("en").LanguageSet : InterfaceTexts.For("id").NotAllowed;
        Assert.Contains(expected, (await SeenAsync()).Text, StringComparison.Ordinal);
        Server.Say(Group, Wulan, "/language id");
        await SeenAsync();
        Assert.Single(Server.Calls, static call => call.Method == "getChatMember");
    }

    [Fact]
    public async Task Message_OlderThanFiveMinutes_IsDroppedAndMembershipNever()
    {
        await Bot.Settings.SetLanguageAsync(new ChannelRef("telegram", $"{Group.Id}"), "en", Stop);
        Server.Say(Private, Wulan, "/about", ago: TimeSpan.FromMinutes(6));
        Server.ChangeStanding(Group, Wulan, "member", "kicked", ago: TimeSpan.FromHours(20));
        Server.Say(Private, Wulan, "/sources", ago: TimeSpan.FromMinutes(4));

        await ServeAsync();

        Assert.Contains("31 artikel", (await SeenAsync()).Text, StringComparison.Ordinal);
        Assert.Null(Bot.Settings.Language(new ChannelRef("telegram", $"{Group.Id}")));
    }

    [Fact]
    public async Task Joining_AGroup_SaysOneLine()
    {
        await ServeAsync();

        Server.ChangeStanding(Group, Bram, "left", "member");
        Server.ChangeStanding(Group, Bram, "member", "administrator");
        Server.Say(Group, Bram, "/about");

        Assert.Equal(InterfaceTexts.For("en").GroupGreeting, (await SeenAsync()).Text);
        Assert.Contains(InterfaceTexts.For("en").Purpose, (await SeenAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_OfSomeoneElse_TurnsNoPageInAGroupButShowsContext()
    {
        await ServeAsync();
        Server.Say(Group, Wulan, "/who Mirov");
        ShownMessage answer = await SeenAsync();

        Server.Press(Group, Bram, answer.Id, ButtonOf(answer, ActionKind.NextPage));
        Assert.Equal(InterfaceTexts.For("en").NotYours, (await CallAsync("answerCallbackQuery")).Text("text"));
        Server.Press(Group, Bram, answer.Id, ButtonOf(answer, ActionKind.Context));

        Assert.Null((await CallAsync("answerCallbackQuery")).Text("text"));
        Assert.False((await SeenAsync()).IsEdit);
    }

    [Fact]
    public async Task Button_PressedWhileTheChatWaits_IsAnsweredAtOnce()
    {
        await ServeAsync();
        Server.Say(Private, Wulan, "/who Mirov");
        ShownMessage answer = await SeenAsync();
        await CallAsync("sendMessage");
        var gate = new TaskCompletionSource();
        Server.Script("sendMessage", new ScriptedReply { Gate = gate.Task });
        Server.Say(Private, Wulan, "/about");
        await CallAsync("sendMessage");

        Server.Press(Private, Wulan, answer.Id, ButtonOf(answer, ActionKind.NextPage));

        // The next poll comes a moment after the one that brought what is still being answered.
        await WaitOutAsync(1, 1);
        await CallAsync("answerCallbackQuery");
        Assert.DoesNotContain(Server.Calls, static call => call.Method == "editMessageText");
        gate.SetResult();
        await CallAsync("editMessageText");
    }

    [Fact]
    public async Task Button_SamePageTwice_IsNoError()
    {
        await ServeAsync();
        Server.Say(Private, Wulan, "/who Mirov");
        ShownMessage answer = await SeenAsync();
        Server.Script("editMessageText", ScriptedReply.Error(400, "Bad Request: message is not modified: the same"));

        Server.Press(Private, Wulan, answer.Id, ButtonOf(answer, ActionKind.NextPage));
        await CallAsync("editMessageText");
        await LeaveAsync();

        Assert.Single(Server.Calls, static call => call.Method == "sendMessage");
        Assert.DoesNotContain(Bot.Log.Lines, static line => line.StartsWith("Warning", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_MarkupRefused_GoesOnceMoreAsPlainText()
    {
        await ServeAsync();
        Server.Script("sendMessage", ScriptedReply.Error(400, "Bad Request: can't parse entities: Unexpected end tag at byte offset 7"));

        Server.Say(Private, Wulan, "/who Mirov");

        ShownMessage seen = await SeenAsync();
        Assert.Null(seen.Call.Text("parse_mode"));
        Assert.Contains("kapal nomor", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(400, "Bad Request: chat not found")]
    public async Task Answer_ChatGone_IsForgotten(int code, string description)
    {
        var handler = new WatchedHandler(Bot.Handler);
        await ServeAsync(handler);
        Server.Close(Private.Id, code, description);

        Server.Say(Private, Wulan, "/about");

        Assert.Equal(new ChannelRef("telegram", "7"), await handler.Forgotten.Reader.ReadAsync(Stop));
    }

    [Fact]
    public async Task Answer_ChatMoved_IsMovedAndAnsweredThere()
    {
        var handler = new WatchedHandler(Bot.Handler);
        var old = new FakeChat(-55, "group");
        await ServeAsync(handler);
        Server.Migrate(old, -100555, isTold: false);

        Server.Say(old, Wulan, "/about");

        Assert.Equal(-100555, (await SeenAsync()).Chat);
        Assert.Equal((new ChannelRef("telegram", "-55"), new ChannelRef("telegram", "-100555")), await handler.Moved.Reader.ReadAsync(Stop));
    }

    [Fact]
    public async Task ServiceMessage_OfAMove_Moves()
    {
        var handler = new WatchedHandler(Bot.Handler);
        await ServeAsync(handler);

        Server.Migrate(new FakeChat(-55, "group"), -100555, isTold: true);

        Assert.Equal((new ChannelRef("telegram", "-55"), new ChannelRef("telegram", "-100555")), await handler.Moved.Reader.ReadAsync(Stop));
    }

    [Fact]
    public async Task InlineQuery_WithWords_IsAnsweredWithStatements()
    {
        await ServeAsync();

        string id = Server.Type(Wulan, "mirov kapal");

        RecordedCall call = await CallAsync("answerInlineQuery");
        Assert.Equal(id, call.Text("inline_query_id"));
        Assert.NotEmpty(call.Structure("results")!.AsArray());
    }

    [Fact]
    public async Task Menus_SetOnce_AreNotSetAgain()
    {
        await ServeAsync();
        await LeaveAsync();
        int known = Server.Calls.Count(static call => call.Method == "getMyCommands");

        using var leave = new CancellationTokenSource();
        Task running = Stage.Telegram.RunAsync(Bot.Handler, leave.Token);
        for (int i = 0; i < known + 9; i++)
            await CallAsync("getMyCommands");
        await leave.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        Assert.Equal(9, Server.Calls.Count(static call => call.Method == "setMyCommands"));
    }

    private string ButtonOf(ShownMessage shown, ActionKind kind) =>
        shown.Buttons.Select(static button => button.Data).First(id => id is not null && Bot.Actions.Find(id)?.Action.Kind == kind)!;
}
