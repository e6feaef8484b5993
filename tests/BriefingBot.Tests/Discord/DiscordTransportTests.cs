using System.Text.Json.Nodes;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Discord.Messages;
using BriefingBot.FakeDiscord;
using Xunit;

namespace BriefingBot.Tests.Discord;

public class DiscordTransportTests
{
    private const string Guild = "900000000000000001";

    private static readonly ChannelRef Channel = new("discord", "900000000000000002");
    private static readonly OutgoingMessage Message = new(MessageBody.Plain("Selamat pagi").ToJson());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_Command_IsAnsweredFromMemoryAtOnce()
    {
        await using DiscordBench bench = await ServeAsync(new ScriptedHandler());

        JsonNode answer = await AskAsync(bench, "who");

        Assert.Equal(4, (int)answer["type"]!);
        Assert.Equal("who", (string?)answer["data"]!["content"]);
        Assert.Equal("""{"parse":[]}""", answer["data"]!["allowed_mentions"]!.ToJsonString());
    }

    [Fact]
    public async Task FindPrivateChannelAsync_AUser_IsTheChannelThatDiscordOpens()
    {
        await using DiscordBench bench = await ServeAsync(new ScriptedHandler());

        ChannelRef? found = await bench.Transport(new ScriptedHandler()).FindPrivateChannelAsync("90000000000000007", Stop);

        Assert.Equal(new ChannelRef("discord", "890000000000000007"), found);
    }

    [Fact]
    public async Task RunAsync_CommandThatTakesTime_IsDeferredAndEditedLater()
    {
        var done = new TaskCompletionSource();
        await using DiscordBench bench = await ServeAsync(new ScriptedHandler { Until = done.Task });
        FakeInteraction interaction = bench.Server.Interactions.Command(ScriptedHandler.Slow);

        await bench.Server.Interactions.SendAsync(interaction);
        JsonNode deferred = await interaction.Answered.WaitAsync(Stop);
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        done.SetResult();
        RecordedRequest[] followUps = await bench.Server.Requests.WaitAsync("POST", $"/{interaction.Token}", 1, Stop);

        Assert.Equal(5, (int)deferred["type"]!);
        Assert.Equal("first", (string?)(await interaction.Edited)["content"]);
        Assert.Equal("second", (string?)followUps[0].Body!["content"]);
    }

    [Fact]
    public async Task RunAsync_FifteenMinutesAreOver_NothingIsSent()
    {
        var done = new TaskCompletionSource();
        await using DiscordBench bench = await ServeAsync(new ScriptedHandler { Until = done.Task });
        FakeInteraction interaction = bench.Server.Interactions.Command(ScriptedHandler.Slow);

        await bench.Server.Interactions.SendAsync(interaction);
        await interaction.Answered.WaitAsync(Stop);
        bench.Clock.Advance(TimeSpan.FromMinutes(15));
        done.SetResult();
        await AskAsync(bench, "who");

        await bench.Log.WaitAsync("could not be answered in time", Stop);
        Assert.False(interaction.Edited.IsCompleted);
    }

    [Fact]
    public async Task RunAsync_EventThatComesAgain_IsAnsweredOnce()
    {
        var handler = new ScriptedHandler();
        await using DiscordBench bench = await ServeAsync(handler, static settings => settings with { RepeatsOnResume = 5 });
        FakeInteraction interaction = bench.Server.Interactions.Command("who");
        await bench.Server.Interactions.SendAsync(interaction);
        await interaction.Answered.WaitAsync(Stop);

        bench.Server.Gateway.Drop();
        await bench.Log.WaitAsync("came again", Stop);
        await AskAsync(bench, "figures");

        Assert.Equal(1, interaction.Responses);
        Assert.Equal(1, bench.Server.Gateway.Sessions.Values.Single().Resumes);
    }

    [Theory]
    [InlineData(404, 10062)]
    [InlineData(400, 40060)]
    [InlineData(401, 50027)]
    public async Task RunAsync_SomebodyWasQuicker_IsLoggedAndNotTriedAgain(int status, int code)
    {
        await using DiscordBench bench = await ServeAsync(new ScriptedHandler());
        FakeInteraction interaction = bench.Server.Interactions.Command("who");
        bench.Server.Script.Next("POST", $"{interaction.Token}/callback", FakeReply.Error(status, code, "no"));

        await bench.Server.Interactions.SendAsync(interaction);
        await bench.Log.WaitAsync($"code {code}", Stop);
        await AskAsync(bench, "figures");

        Assert.Equal(0, interaction.Responses);
        Assert.Single(bench.Server.Requests.All, request => request.Path.Contains(interaction.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_ConnectionCutWhileAnswering_TriesAgainAndTakesTheRefusalAsDone()
    {
        await using DiscordBench bench = await ServeAsync(new ScriptedHandler());
        FakeInteraction interaction = bench.Server.Interactions.Command(ScriptedHandler.Slow);
        bench.Server.Script.Next("POST", $"{interaction.Token}/callback", FakeReply.Cut(isDone: true));

        await bench.Server.Interactions.SendAsync(interaction);
        await bench.Clock.TimerSetAsync(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200));
        bench.Clock.Advance(TimeSpan.FromMilliseconds(200));

        Assert.Equal("first", (string?)(await interaction.Edited.WaitAsync(Stop))["content"]);
        Assert.Equal(2, interaction.Responses);
    }

    [Fact]
    public async Task RunAsync_BugInOneAnswer_KeepsNobodyElseFromTheirs()
    {
        await using DiscordBench bench = await ServeAsync(new ScriptedHandler());

        await bench.Server.Interactions.SendAsync(bench.Server.Interactions.Command(ScriptedHandler.Broken));
        await bench.Log.WaitAsync("a bug", Stop);

        Assert.Equal("who", (string?)(await AskAsync(bench, "who"))["data"]!["content"]);
    }

    [Fact]
    public async Task RunAsync_GuildGone_ForgetsItsChannelsButNotInAnOutage()
    {
        await using DiscordBench bench = await ServeAsync(new ScriptedHandler());
        FakeGateway gateway = bench.Server.Gateway;
        var guild = new JsonObject
        {
            ["id"] = Guild,
            ["channels"] = new JsonArray(new JsonObject { ["id"] = "11" }, new JsonObject { ["id"] = "12" }),
            ["threads"] = new JsonArray(new JsonObject { ["id"] = "13" }),
        };

        await gateway.DispatchAsync("GUILD_CREATE", guild, Guild);
        await gateway.DispatchAsync("CHANNEL_CREATE", new JsonObject { ["id"] = "14", ["guild_id"] = Guild }, Guild);
        await gateway.DispatchAsync("GUILD_DELETE", new JsonObject { ["id"] = Guild, ["unavailable"] = true }, Guild);
        await gateway.DispatchAsync("THREAD_DELETE", new JsonObject { ["id"] = "13", ["guild_id"] = Guild }, Guild);
        Assert.Equal([new ChannelRef("discord", "13")], await bench.Chat.WaitForgottenAsync(1, Stop));
        await gateway.DispatchAsync("GUILD_DELETE", new JsonObject { ["id"] = Guild }, Guild);

        ChannelRef[] forgotten = await bench.Chat.WaitForgottenAsync(3, Stop);
        Assert.Equal(["11", "12", "14"], forgotten.Select(static channel => channel.Channel).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_TokenRefusedWhileItRuns_StopsAllTraffic()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        var handler = new ScriptedHandler();
        Task running = bench.Serve(handler);
        await bench.Server.Gateway.WaitSessionsAsync(1, Stop);
        bench.Server.Script.Next("POST", "/messages", FakeReply.Error(401, 0, "401: Unauthorized"));

        SendResult refused = await bench.Transport(handler).SendAsync(Channel, Message, "n1", Stop);
        await Assert.ThrowsAsync<TransportStoppedException>(() => running.WaitAsync(Stop));
        SendResult after = await bench.Transport(handler).SendAsync(Channel, Message, "n2", Stop);

        Assert.IsType<SendResult.Unavailable>(refused);
        Assert.IsType<SendResult.Unavailable>(after);
        Assert.Single(bench.Server.Requests.All, static request => request.Path.EndsWith("/messages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_TokenRefusedAtTheStart_Stops()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop, token: new string('x', 24) + ".abcdef." + new string('y', 30));

        TransportStoppedException stopped = await Assert.ThrowsAsync<TransportStoppedException>(() => bench.Serve(new ScriptedHandler()).WaitAsync(Stop));

        Assert.Contains("DISCORD_TOKEN", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_BeforeItConnects_WarmsUp()
    {
        var handler = new ScriptedHandler();
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop, static settings => settings with { IsAutomatic = false });
        _ = bench.Serve(handler);

        await bench.Server.Gateway.AcceptAsync(Stop);

        Assert.Equal(1, handler.Handled);
    }

    [Theory]
    [InlineData(404, 10003, typeof(SendResult.Gone))]
    [InlineData(403, 50001, typeof(SendResult.Gone))]
    [InlineData(403, 50013, typeof(SendResult.Gone))]
    [InlineData(403, 50007, typeof(SendResult.Gone))]
    [InlineData(400, 50035, typeof(SendResult.Refused))]
    [InlineData(400, 200000, typeof(SendResult.Refused))]
    [InlineData(500, 0, typeof(SendResult.Unavailable))]
    [InlineData(503, 0, typeof(SendResult.Unavailable))]
    public async Task SendAsync_Refusals_AreToldApart(int status, int code, Type expected)
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        bench.Server.Script.Next("POST", "/messages", FakeReply.Error(status, code, "no"));

        Assert.IsType(expected, await bench.Transport(new ScriptedHandler()).SendAsync(Channel, Message, "n1", Stop));
    }

    [Fact]
    public async Task SendAsync_NoAnswerThoughItArrived_FindsTheMessageByItsNonce()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        bench.Server.Script.Next("POST", "/messages", FakeReply.Cut(isDone: true));

        SendResult first = await bench.Transport(new ScriptedHandler()).SendAsync(Channel, Message, "n1", Stop);
        SendResult again = await bench.Transport(new ScriptedHandler()).SendAsync(Channel, Message, "n1", Stop);

        Assert.Equal(Assert.IsType<SendResult.Sent>(first), again);
    }

    [Fact]
    public async Task SendAsync_NoAnswerTwice_IsUncertain()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        bench.Server.Script.Next("POST", "/messages", FakeReply.Cut(isDone: false), FakeReply.Cut(isDone: false));

        Assert.IsType<SendResult.Uncertain>(await bench.Transport(new ScriptedHandler()).SendAsync(Channel, Message, "n1", Stop));
    }

    [Fact]
    public async Task SendAsync_NobodyThere_IsUnavailable()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        await bench.Server.DisposeAsync();

        Assert.IsType<SendResult.Unavailable>(await bench.Transport(new ScriptedHandler()).SendAsync(Channel, Message, "n1", Stop));
    }

    [Fact]
    public async Task SendAsync_ChannelOfAnotherPlatform_IsRefused()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);

        Assert.IsType<SendResult.Refused>(
            await bench.Transport(new ScriptedHandler()).SendAsync(new ChannelRef("telegram", "42"), Message, "n1", Stop));
        Assert.Empty(bench.Server.Requests.All);
    }

    [Fact]
    public async Task SendAsync_Topic_IsTheThread()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);

        await bench.Transport(new ScriptedHandler()).SendAsync(Channel with { Topic = "42" }, Message, "n1", Stop);

        Assert.Equal("channels/42/messages", bench.Server.Requests.All[0].Path);
    }

    private static async Task<DiscordBench> ServeAsync(ScriptedHandler handler, Func<FakeSettings, FakeSettings>? change = null)
    {
        DiscordBench bench = await DiscordBench.StartAsync(Stop, change);
        _ = bench.Serve(handler);
        await bench.Server.Gateway.WaitSessionsAsync(1, Stop);
        return bench;
    }

    private static async Task<JsonNode> AskAsync(DiscordBench bench, string command)
    {
        FakeInteraction interaction = bench.Server.Interactions.Command(command);
        await bench.Server.Interactions.SendAsync(interaction);
        return await interaction.Answered.WaitAsync(Stop);
    }
}
