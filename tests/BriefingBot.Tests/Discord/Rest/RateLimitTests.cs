using System.Net;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Rest;
using BriefingBot.FakeDiscord;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Discord.Rest;

public class RateLimitTests
{
    private static readonly MessageBody Body = MessageBody.Plain("Selamat pagi");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task CreateMessageAsync_LimitOfAChannel_HoldsThatChannelOnly(string scope)
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        bench.Server.Script.Next("POST", "/messages", FakeReply.TooMany(7.25, scope: scope));

        RestResult<Message> limited = await SendAsync(bench, "1");
        RestResult<Message> held = await SendAsync(bench, "1");
        RestResult<Message> other = await SendAsync(bench, "2");
        bench.Clock.Advance(TimeSpan.FromSeconds(7.25));
        RestResult<Message> later = await SendAsync(bench, "1");

        Assert.Equal(new RestResult<Message>.RateLimited(TimeSpan.FromSeconds(7.25)), limited);
        Assert.Equal(limited, held);
        Assert.IsType<RestResult<Message>.Done>(other);
        Assert.IsType<RestResult<Message>.Done>(later);
        Assert.Equal(3, bench.Server.Requests.All.Length);
    }

    [Fact]
    public async Task CreateMessageAsync_LimitOfTheWholeBot_HoldsEverything()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        bench.Server.Script.Next("POST", "/messages", FakeReply.TooMany(20, isGlobal: true));

        await SendAsync(bench, "1");
        RestResult<GatewayBot> other = await bench.Rest.GatewayAsync(Stop);

        Assert.Equal(new RestResult<GatewayBot>.RateLimited(TimeSpan.FromSeconds(20)), other);
        Assert.Single(bench.Server.Requests.All);
    }

    [Fact]
    public async Task CreateMessageAsync_BareRefusalOfAProxy_HoldsEverythingAsItsHeaderSays()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        bench.Server.Script.Next("POST", "/messages", FakeReply.Bare429(30));

        RestResult<Message> limited = await SendAsync(bench, "1");
        RestResult<Message> other = await SendAsync(bench, "2");

        Assert.Equal(new RestResult<Message>.RateLimited(TimeSpan.FromSeconds(30)), limited);
        Assert.Equal(limited, other);
    }

    [Fact]
    public async Task CreateMessageAsync_HeadersSayNoneIsLeft_WaitsInsteadOfTrying()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop, static settings => settings with { MessagesInChannel = 5 });

        Task<RestResult<Message>>[] sent = [.. Enumerable.Range(0, 7).Select(_ => SendAsync(bench, "1"))];
        await bench.Server.Requests.WaitAsync("POST", "/messages", 5, Stop);
        await bench.Clock.TimerSetAsync(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        Assert.Equal(5, bench.Server.Requests.All.Length);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.All(await Task.WhenAll(sent), static result => Assert.IsType<RestResult<Message>.Done>(result));
        Assert.Equal(7, bench.Server.Requests.All.Length);
    }

    [Fact]
    public async Task CreateMessageAsync_FiftyInASecond_TheNextWaits()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);

        Task<RestResult<Message>>[] sent = [.. Enumerable.Range(0, 51).Select(i => SendAsync(bench, $"{i + 1}"))];
        await bench.Server.Requests.WaitAsync("POST", "/messages", 50, Stop);
        await bench.Clock.TimerSetAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
        Assert.Equal(50, bench.Server.Requests.All.Length);
        bench.Clock.Advance(TimeSpan.FromSeconds(1.1));

        Assert.All(await Task.WhenAll(sent), static result => Assert.IsType<RestResult<Message>.Done>(result));
    }

    [Fact]
    public async Task CreateMessageAsync_StormOfRefusals_EndsLongBeforeABan()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        bench.Server.Script.Next("POST", "/messages", [.. Enumerable.Repeat(FakeReply.Error(403, 50013, "Missing Permissions"), 3_000)]);

        RestResult<Message> result;
        do
        {
            bench.Clock.Advance(TimeSpan.FromMilliseconds(25));
            result = await SendAsync(bench, "1");
        }
        while (result is RestResult<Message>.Refused);

        Assert.Equal(2_000, bench.Server.Requests.All.Length);
        TimeSpan after = Assert.IsType<RestResult<Message>.RateLimited>(result).After;
        Assert.InRange(after, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        bench.Clock.Advance(after);
        Assert.IsType<RestResult<Message>.Refused>(await SendAsync(bench, "1"));
    }

    [Fact]
    public void CountRefusal_LimitThatIsShared_IsNotCounted()
    {
        var limits = new RateLimits(new ManualTimeProvider());

        for (int i = 0; i < 2_000; i++)
            limits.CountRefusal(HttpStatusCode.TooManyRequests, isShared: true);
        Assert.Equal(TimeSpan.Zero, limits.Pause());
        for (int i = 0; i < 2_000; i++)
            limits.CountRefusal(HttpStatusCode.TooManyRequests, isShared: false);

        Assert.Equal(TimeSpan.FromMinutes(10), limits.Pause());
    }

    [Fact]
    public async Task RespondAsync_WholeBotAtItsLimit_AnswersAllTheSame()
    {
        await using DiscordBench bench = await DiscordBench.StartAsync(Stop);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => SendAsync(bench, $"{i + 1}")));
        FakeInteraction made = bench.Server.Interactions.Command("who");

        RestResult<byte[]> result = await bench.Rest.RespondAsync(
            new Interaction(made.Id, "1", InteractionType.Command, made.Token), InteractionResponse.Message(Body), TimeSpan.FromSeconds(3), Stop);

        Assert.IsType<RestResult<byte[]>.Done>(result);
    }

    [Fact]
    public void Take_ManyActs_NeverPassesTheLimitInAnySpan()
    {
        var clock = new ManualTimeProvider();
        var window = new SlidingWindow(5, TimeSpan.FromSeconds(1), clock);
        var random = new Random(7);
        var times = new List<DateTimeOffset>();

        for (int i = 0; i < 500; i++)
        {
            times.Add(clock.GetUtcNow() + window.Take());
            clock.Advance(TimeSpan.FromMilliseconds(random.Next(0, 400)));
        }

        for (int i = 5; i < times.Count; i++)
            Assert.True(times[i] - times[i - 5] >= TimeSpan.FromSeconds(1), $"act {i}");
    }

    private static Task<RestResult<Message>> SendAsync(DiscordBench bench, string channel) =>
        bench.Rest.CreateMessageAsync(channel, Body, Guid.NewGuid().ToString("N")[..25], Stop);
}
