using System.Text.Json.Nodes;
using BriefingBot.Core.Chat;
using BriefingBot.FakeDiscord;
using Xunit;

namespace BriefingBot.Tests.Discord.Gateway;

/// <summary>Every word of the gateway is said by the test.</summary>
public class ShardTests
{
    private const int Heartbeat = 1;
    private const int Identify = 2;
    private const int Resume = 6;
    private const int Reconnect = 7;
    private const int InvalidSession = 9;
    private const string SessionId = "5e551011";
    private const string ApplicationId = "1000000000000000001";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(41.25);
    private static readonly TimeSpan FirstBeat = Interval * DiscordBench.Chance;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_Hello_IsAnsweredByIdentifying()
    {
        await using DiscordBench bench = await StartAsync();
        _ = bench.ServeShards();

        FakeConnection connection = await bench.Server.Gateway.AcceptAsync(Stop);
        await connection.HelloAsync(Interval);
        JsonNode identity = (await connection.ExpectAsync(Identify, Stop))["d"]!;

        Assert.Equal("?v=10&encoding=json&compress=zlib-stream", connection.Query);
        Assert.Equal(bench.Server.Settings.Token, (string?)identity["token"]);
        Assert.Equal(1, (int)identity["intents"]!);
        Assert.Equal("[0,1]", identity["shard"]!.ToJsonString());
        Assert.NotNull(identity["properties"]!["os"]);
    }

    [Fact]
    public async Task RunAsync_Cut_GoesOnFromTheLastEventAtTheAddressItWasTold()
    {
        await using DiscordBench bench = await StartAsync();
        FakeConnection first = await ConnectAsync(bench);

        await SendEventAsync(first, 7);
        await bench.Inbox.ReadAllAsync(Stop).FirstAsync(Stop);
        first.Drop();
        FakeConnection second = await bench.Server.Gateway.AcceptAsync(Stop);
        await second.HelloAsync(Interval);
        JsonNode bookmark = (await second.ExpectAsync(Resume, Stop))["d"]!;

        Assert.Equal("/gateway/resume/", second.Path);
        Assert.Equal(first.Query, second.Query);
        Assert.Equal(SessionId, (string?)bookmark["session_id"]);
        Assert.Equal(7, (long)bookmark["seq"]!);
        Assert.Equal(bench.Server.Settings.Token, (string?)bookmark["token"]);
    }

    [Fact]
    public async Task RunAsync_AskedToComeBack_KeepsTheSession()
    {
        await using DiscordBench bench = await StartAsync();
        FakeConnection first = await ConnectAsync(bench);

        await SendEventAsync(first, 2);
        await first.SendAsync(Reconnect, null);
        await first.Closed.WaitAsync(Stop);
        FakeConnection second = await bench.Server.Gateway.AcceptAsync(Stop);
        await second.HelloAsync(Interval);
        await second.ExpectAsync(Resume, Stop);

        Assert.Equal(4000, first.CloseCode);
    }

    [Theory]
    [InlineData(true, Resume)]
    [InlineData(false, Identify)]
    public async Task RunAsync_SessionRefused_WaitsAndThenDoesAsTold(bool isKept, int expected)
    {
        await using DiscordBench bench = await StartAsync();
        FakeConnection first = await ConnectAsync(bench);
        await SendEventAsync(first, 2);

        await first.SendAsync(InvalidSession, JsonValue.Create(isKept));
        await first.Closed.WaitAsync(Stop);
        await bench.Clock.TimerSetAsync(TimeSpan.FromSeconds(4.5), TimeSpan.FromSeconds(4.7));
        Assert.Equal(1, bench.Server.Gateway.Connections);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        FakeConnection second = await bench.Server.Gateway.AcceptAsync(Stop);
        await second.HelloAsync(Interval);

        await second.ExpectAsync(expected, Stop);
        Assert.Equal(isKept ? "/gateway/resume/" : "/gateway/", second.Path);
    }

    [Fact]
    public async Task RunAsync_ResumeFailsTwice_StartsASession()
    {
        await using DiscordBench bench = await StartAsync();
        FakeConnection connection = await ConnectAsync(bench);
        await SendEventAsync(connection, 2);
        await bench.Inbox.ReadAllAsync(Stop).FirstAsync(Stop);

        for (int failures = 0; failures < 2; failures++)
        {
            connection.Drop();
            connection = await ComeBackAsync(bench, failures);
            await connection.ExpectAsync(Resume, Stop);
        }

        connection.Drop();
        connection = await ComeBackAsync(bench, failures: 2, isNew: true);

        await connection.ExpectAsync(Identify, Stop);
        Assert.Equal("/gateway/", connection.Path);
    }

    [Fact]
    public async Task RunAsync_Heartbeats_StartInsideTheIntervalAndNameTheLastEvent()
    {
        await using DiscordBench bench = await StartAsync();
        FakeConnection connection = await ConnectAsync(bench);
        await SendEventAsync(connection, 9);
        await bench.Inbox.ReadAllAsync(Stop).FirstAsync(Stop);

        await bench.Clock.TimerSetAsync(FirstBeat, FirstBeat);
        bench.Clock.Advance(FirstBeat);
        JsonNode first = await connection.ExpectAsync(Heartbeat, Stop);

        // What comes after the acknowledgement has arrived, so that this has too.
        await SendEventAsync(connection, 10);
        await bench.Inbox.ReadAllAsync(Stop).FirstAsync(Stop);
        await bench.Clock.TimerSetAsync(Interval, Interval);
        bench.Clock.Advance(Interval);
        await connection.ExpectAsync(Heartbeat, Stop);

        Assert.Equal(9, (long)first["d"]!);
    }

    [Fact]
    public async Task RunAsync_AskedForAHeartbeat_SendsItAtOnce()
    {
        await using DiscordBench bench = await StartAsync();
        _ = bench.ServeShards();
        FakeConnection connection = await bench.Server.Gateway.AcceptAsync(Stop);
        await connection.HelloAsync(Interval);
        await connection.ExpectAsync(Identify, Stop);

        await connection.SendAsync(Heartbeat, null);
        JsonNode beat = await connection.ExpectAsync(Heartbeat, Stop);

        Assert.True(beat.AsObject().ContainsKey("d"));
        Assert.Null(beat["d"]);
    }

    [Fact]
    public async Task RunAsync_NobodyAcknowledges_LeavesTheDeadConnectionAndKeepsTheSession()
    {
        await using DiscordBench bench = await StartAsync();
        FakeConnection first = await ConnectAsync(bench);
        await SendEventAsync(first, 3);
        await bench.Inbox.ReadAllAsync(Stop).FirstAsync(Stop);
        first.AcknowledgesHeartbeats = false;

        await bench.Clock.TimerSetAsync(FirstBeat, FirstBeat);
        bench.Clock.Advance(FirstBeat);
        await first.ExpectAsync(Heartbeat, Stop);
        await bench.Clock.TimerSetAsync(Interval, Interval);
        bench.Clock.Advance(Interval);
        await first.Closed.WaitAsync(Stop);
        FakeConnection second = await bench.Server.Gateway.AcceptAsync(Stop);
        await second.HelloAsync(Interval);
        await second.ExpectAsync(Resume, Stop);

        Assert.Equal(4000, first.CloseCode);
        Assert.Equal(1, first.Heartbeats);
    }

    [Fact]
    public async Task RunAsync_NoHello_TriesAgainAfterTenSeconds()
    {
        await using DiscordBench bench = await StartAsync();
        _ = bench.ServeShards();
        FakeConnection silent = await bench.Server.Gateway.AcceptAsync(Stop);

        await bench.Clock.TimerSetAsync(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        await silent.Closed.WaitAsync(Stop);
        FakeConnection second = await ComeBackAsync(bench, failures: 1);

        await second.ExpectAsync(Identify, Stop);
    }

    [Fact]
    public async Task RunAsync_NoSessionIsStarted_TriesAgainAfterAMinute()
    {
        await using DiscordBench bench = await StartAsync();
        _ = bench.ServeShards();
        FakeConnection silent = await bench.Server.Gateway.AcceptAsync(Stop);
        await silent.HelloAsync(TimeSpan.FromMinutes(10));
        await silent.ExpectAsync(Identify, Stop);

        await bench.Clock.TimerSetAsync(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60));
        bench.Clock.Advance(TimeSpan.FromSeconds(60));
        await silent.Closed.WaitAsync(Stop);
        FakeConnection second = await ComeBackAsync(bench, failures: 1);

        await second.ExpectAsync(Identify, Stop);
        Assert.Equal(4000, silent.CloseCode);
    }

    [Fact]
    public async Task RunAsync_SessionIsStarted_WaitsForEventsWithoutLimit()
    {
        await using DiscordBench bench = await StartAsync();
        FakeConnection connection = await ConnectAsync(bench, TimeSpan.FromHours(1));
        await SendEventAsync(connection, 1);
        await bench.Inbox.ReadAllAsync(Stop).FirstAsync(Stop);

        bench.Clock.Advance(TimeSpan.FromMinutes(2));
        await SendEventAsync(connection, 2);
        await bench.Inbox.ReadAllAsync(Stop).FirstAsync(Stop);

        Assert.Null(connection.CloseCode);
    }

    [Theory]
    [InlineData(4004, "DISCORD_TOKEN")]
    [InlineData(4010, "Discord:Shards")]
    [InlineData(4011, "Discord:Shards")]
    [InlineData(4012, "version")]
    [InlineData(4013, "version")]
    [InlineData(4014, "version")]
    public async Task RunAsync_CodeThatOnlyTheOperatorCanMend_StopsWithASentence(int code, string word)
    {
        await using DiscordBench bench = await StartAsync();
        Task running = bench.ServeShards();
        FakeConnection connection = await bench.Server.Gateway.AcceptAsync(Stop);
        await connection.HelloAsync(Interval);
        await connection.ExpectAsync(Identify, Stop);

        await connection.CloseAsync(code);
        TransportStoppedException stopped = await Assert.ThrowsAsync<TransportStoppedException>(() => running.WaitAsync(Stop));

        Assert.Contains(word, stopped.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Server.Settings.Token, stopped.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, bench.Server.Gateway.Connections);
    }

    [Theory]
    [InlineData(4000, Resume)]
    [InlineData(4003, Identify)]
    [InlineData(4007, Identify)]
    [InlineData(4008, Resume)]
    [InlineData(4009, Identify)]
    [InlineData(1000, Resume)]
    [InlineData(1001, Resume)]
    public async Task RunAsync_OtherCodes_ComeBack(int code, int expected)
    {
        await using DiscordBench bench = await StartAsync();
        FakeConnection first = await ConnectAsync(bench);
        await SendEventAsync(first, 2);

        await first.CloseAsync(code);
        FakeConnection second = await ComeBackAsync(bench, failures: 0, isNew: expected == Identify);

        await second.ExpectAsync(expected, Stop);
    }

    [Fact]
    public async Task RunAsync_FramesInPieces_AreReadWhole()
    {
        await using DiscordBench bench = await StartAsync();
        FakeConnection connection = await ConnectAsync(bench);
        connection.FrameBytes = 3;

        await connection.SendAsync(99, new JsonObject { ["unknown"] = true });
        await SendEventAsync(connection, 2, new string('é', 40_000));
        BriefingBot.Discord.Gateway.DiscordEvent happened = await bench.Inbox.ReadAllAsync(Stop).FirstAsync(Stop);

        var interacted = Assert.IsType<BriefingBot.Discord.Gateway.DiscordEvent.Interacted>(happened);
        Assert.Equal(40_000, interacted.Interaction.Data!.Name!.Length);
    }

    [Fact]
    public async Task RunAsync_EventThatIsNoEvent_IsPassedOver()
    {
        await using DiscordBench bench = await StartAsync();
        FakeConnection connection = await ConnectAsync(bench);

        await connection.DispatchAsync(2, "INTERACTION_CREATE", new JsonObject { ["id"] = new JsonArray() });
        await connection.DispatchAsync(3, "GUILD_CREATE", JsonValue.Create("nonsense")!);
        await connection.DispatchAsync(4, "SOMETHING_NEW", new JsonObject());
        await SendEventAsync(connection, 5);

        Assert.IsType<BriefingBot.Discord.Gateway.DiscordEvent.Interacted>(await bench.Inbox.ReadAllAsync(Stop).FirstAsync(Stop));
        Assert.Equal(1, bench.Server.Gateway.Connections);
    }

    [Fact]
    public async Task RunAsync_Stopped_EndsTheSession()
    {
        await using DiscordBench bench = await StartAsync();
        FakeConnection connection = await ConnectAsync(bench);

        await bench.StopAsync();
        await connection.Closed.WaitAsync(Stop);

        Assert.Equal(1000, connection.CloseCode);
    }

    [Fact]
    public async Task RunAsync_NoSessionLeft_WaitsForTheNextDay()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(
            Stop, static settings => settings with { IsAutomatic = false, SessionsLeft = 0, SessionsResetAfter = TimeSpan.FromHours(3) });
        _ = bench.ServeShards();

        await bench.Clock.TimerSetAsync(TimeSpan.FromHours(3), TimeSpan.FromHours(3));

        Assert.Equal(0, bench.Server.Gateway.Connections);
        Assert.Contains(bench.Log.Lines, static line => line.Contains("sessions of the day are used up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_SixteenShards_StartOneByOneFiveSecondsApart()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop, static settings => settings with { Shards = 16 });
        _ = bench.ServeShards();

        for (int started = 1; started < 16; started++)
        {
            await bench.Server.Gateway.WaitSessionsAsync(started, Stop);
            await bench.Clock.TimerSetAsync(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5));
            Assert.Equal(started, bench.Server.Gateway.Sessions.Count);
            bench.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        await bench.Server.Gateway.WaitSessionsAsync(16, Stop);
        Assert.Equal(Enumerable.Range(0, 16), bench.Server.Gateway.Sessions.Values.Select(static session => session.Shard).Order());
        Assert.Equal(1_000 - 16, bench.Server.Gateway.SessionsLeft);
    }

    [Fact]
    public async Task RunAsync_RangeOfShards_ServesNoOthers()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop, static settings => settings with { MaxConcurrency = 16 });
        bench.Options.Shards = "2-3/16";
        _ = bench.ServeShards();

        await bench.Server.Gateway.WaitSessionsAsync(2, Stop);

        Assert.Equal([2, 3], bench.Server.Gateway.Sessions.Values.Select(static session => session.Shard).Order());
    }

    private static Task<DiscordBench> StartAsync() => DiscordBench.StartAsync(Stop, static settings => settings with { IsAutomatic = false });

    /// <summary>Starts the shard, and gives it a session whose last event has the number 1.</summary>
    private static async Task<FakeConnection> ConnectAsync(DiscordBench bench, TimeSpan? interval = null)
    {
        _ = bench.ServeShards();
        FakeConnection connection = await bench.Server.Gateway.AcceptAsync(Stop);
        await connection.HelloAsync(interval ?? Interval);
        await connection.ExpectAsync(Identify, Stop);
        await connection.ReadyAsync(SessionId, $"{bench.Server.GatewayUrl}/resume", ApplicationId);
        return connection;
    }

    /// <summary>The next connection.</summary>
    /// <param name="failures">How many in a row went before it, each of which doubles the wait; 0 for no wait.</param>
    /// <param name="isNew">It starts a session, which it may do only five seconds after the last.</param>
    private static async Task<FakeConnection> ComeBackAsync(DiscordBench bench, int failures, bool isNew = false)
    {
        if (failures > 0)
        {
            TimeSpan wait = TimeSpan.FromSeconds(Math.Pow(2, failures - 1) * DiscordBench.Chance);
            await bench.Clock.TimerSetAsync(wait - TimeSpan.FromMilliseconds(1), wait + TimeSpan.FromMilliseconds(1));
            bench.Clock.Advance(wait + TimeSpan.FromMilliseconds(1));
        }

        if (isNew)
        {
            // Saying good-bye is bounded to two seconds.
            await bench.Clock.TimerSetAsync(TimeSpan.FromSeconds(2.1), TimeSpan.FromSeconds(5));
            bench.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        FakeConnection connection = await bench.Server.Gateway.AcceptAsync(Stop);
        await connection.HelloAsync(Interval);
        return connection;
    }

    private static Task SendEventAsync(FakeConnection connection, long sequence, string name = "who") =>
        connection.DispatchAsync(sequence, "INTERACTION_CREATE", new JsonObject
        {
            ["id"] = $"{sequence}",
            ["application_id"] = ApplicationId,
            ["type"] = 2,
            ["token"] = "token",
            ["data"] = new JsonObject { ["name"] = name },
        });
}
