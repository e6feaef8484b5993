using System.Collections.Immutable;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Host.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Core.Delivery;

/// <summary>The pump over a real database, with a clock that the tests move.</summary>
public sealed class OutboxPumpTests : IAsyncDisposable
{
    private static readonly ChannelRef Home = new("telegram", "1");
    private static readonly ChannelRef Away = new("telegram", "2");

    private readonly Stores _stores = new();
    private readonly ScriptedTransport _telegram = new("telegram");
    private CancellationTokenSource _stop = new();
    private ChannelLog _channels = null!;
    private Task _running = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stores.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task RunAsync_SeveralParts_AreSentInOrder()
    {
        await _stores.AddAsync(Home, "one", "two");
        Start();
        await _stores.AddAsync(Home, "three");

        Assert.Equal(["one", "two", "three"], [(await _telegram.NextAsync()).Payload, (await _telegram.NextAsync()).Payload, (await _telegram.NextAsync()).Payload]);
        await StopAsync();
        Assert.Equal(0, _stores.Count("outbox"));
        Assert.Equal(3, _stores.Count("deliveries"));
    }

    [Fact]
    public async Task RunAsync_OneChannelHangs_OthersAreServed()
    {
        var gate = new TaskCompletionSource();
        _telegram.Gate = gate.Task;
        await _stores.AddAsync(Home, "one", "two");
        await _stores.AddAsync(Away, "three");
        Start();

        string[] first = [(await _telegram.NextAsync()).Payload, (await _telegram.NextAsync()).Payload];
        Assert.False(_telegram.TryNext(out _));
        gate.SetResult();

        Assert.Equal(["one", "three"], first.Order(StringComparer.Ordinal));
        Assert.Equal("two", (await _telegram.NextAsync()).Payload);
    }

    [Fact]
    public async Task RunAsync_RateLimited_WaitsAsLongAsNamed()
    {
        _telegram.Answer(new SendResult.RateLimited(TimeSpan.FromSeconds(40)));
        await _stores.AddAsync(Home, "one");
        Start();
        await _telegram.NextAsync();

        await _stores.Clock.TimerSetAsync(TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(40));
        _stores.Clock.Advance(TimeSpan.FromSeconds(39));
        Assert.False(_telegram.TryNext(out _));
        _stores.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("one", (await _telegram.NextAsync()).Payload);
    }

    [Fact]
    public async Task RunAsync_ClockSetBackWhileWaiting_WaitsNoLonger()
    {
        _telegram.Answer(new SendResult.RateLimited(TimeSpan.FromSeconds(40)));
        await _stores.AddAsync(Home, "one");
        Start();
        await _telegram.NextAsync();
        await _stores.Clock.TimerSetAsync(TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(40));
        await StopAsync();
        _stores.Clock.Set(_stores.Clock.GetUtcNow() - TimeSpan.FromDays(3));
        _stores.Restart();

        Start();

        await _stores.Clock.TimerSetAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        _stores.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("one", (await _telegram.NextAsync()).Payload);
    }

    [Fact]
    public async Task RunAsync_Unavailable_TriesAgainWithTheSameNonce()
    {
        _telegram.Answer(new SendResult.Unavailable("502"), new SendResult.Unavailable("502"));
        await _stores.AddAsync(Home, "one", "two");
        Start();

        ScriptedTransport.Attempt[] attempts = [await _telegram.NextAsync(), await NextAfterWaitAsync(), await NextAfterWaitAsync(), await _telegram.NextAsync()];

        Assert.Equal(["one", "one", "one", "two"], attempts.Select(static attempt => attempt.Payload));
        Assert.Single(attempts[..3].Select(static attempt => attempt.Nonce).Distinct());
    }

    [Fact]
    public async Task RunAsync_Gone_TellsAndSendsNothingMore()
    {
        _telegram.Answer(new SendResult.Gone("kicked"));
        await _stores.AddAsync(Home, "one", "two");
        Start();

        Assert.Equal("telegram:1 gone: kicked", await _channels.NextAsync());
        await StopAsync();

        Assert.Equal("one", (await _telegram.NextAsync()).Payload);
        Assert.False(_telegram.TryNext(out _));
        Assert.Equal(0, _stores.Count("outbox"));
    }

    [Fact]
    public async Task RunAsync_Moved_SendsOnceMoreToTheNewChannel()
    {
        _telegram.Answer(new SendResult.Moved(Away));
        await _stores.AddAsync(Home, "one", "two");
        Start();

        (ChannelRef, string)[] sent = [Of(await _telegram.NextAsync()), Of(await _telegram.NextAsync()), Of(await _telegram.NextAsync())];

        Assert.Equal([(Home, "one"), (Away, "one"), (Away, "two")], sent);
        Assert.Equal("telegram:1 moved to telegram:2", await _channels.NextAsync());
    }

    [Fact]
    public async Task RunAsync_MovedInACircle_GivesUp()
    {
        _telegram.Answer(new SendResult.Moved(Away), new SendResult.Moved(Home), new SendResult.Moved(Away), new SendResult.Moved(Home));
        await _stores.AddAsync(Home, "one", "two");
        Start();

        for (int i = 0; i < 3; i++)
            await _telegram.NextAsync();

        ScriptedTransport.Attempt next = await _telegram.NextAsync();
        while (next.Payload == "one")
            next = await _telegram.NextAsync();
        Assert.Equal("two", next.Payload);
        Assert.Equal(1, _stores.Count("dead_letters"));
    }

    [Fact]
    public async Task RunAsync_Refused_GoesOnWithTheNext()
    {
        _telegram.Answer(new SendResult.Refused("too long"));
        await _stores.AddAsync(Home, "one", "two");
        Start();

        Assert.Equal("one", (await _telegram.NextAsync()).Payload);
        Assert.Equal("two", (await _telegram.NextAsync()).Payload);
        Assert.Equal(1, _stores.Count("dead_letters"));
    }

    [Theory]
    [InlineData(RepeatPolicy.AtLeastOnce, "one", "one", "two")]
    [InlineData(RepeatPolicy.AtMostOnce, "one", "two")]
    public async Task RunAsync_NoAnswer_FollowsThePolicy(RepeatPolicy policy, params string[] expected)
    {
        _telegram.Answer(new SendResult.Uncertain("timeout"));
        await _stores.AddAsync(Home, "one", "two");
        Start(policy);

        var sent = new List<string> { (await _telegram.NextAsync()).Payload };
        if (policy == RepeatPolicy.AtLeastOnce)
            sent.Add((await NextAfterWaitAsync()).Payload);
        sent.Add((await _telegram.NextAsync()).Payload);

        Assert.Equal(expected, sent);
    }

    [Theory]
    [InlineData(RepeatPolicy.AtLeastOnce, "one")]
    [InlineData(RepeatPolicy.AtMostOnce, "two")]
    public async Task RunAsync_DiedWhileSending_FollowsThePolicy(RepeatPolicy policy, string expected)
    {
        await _stores.AddAsync(Home, "one", "two");
        await _stores.Outbox.TakeAsync(Home, TestContext.Current.CancellationToken);
        _stores.Restart();

        Start(policy);

        Assert.Equal(expected, (await _telegram.NextAsync()).Payload);
    }

    [Fact]
    public async Task RunAsync_PlatformIsDown_TriesRarelyAndDeliversAllAfterwards()
    {
        const int Channels = 200;
        _telegram.Answer([.. Enumerable.Repeat(new SendResult.Unavailable("down"), 300)]);
        for (int i = 0; i < Channels; i++)
            await _stores.AddAsync(new ChannelRef("telegram", $"{i}"), "news");
        Start();

        Task<ScriptedTransport.Attempt> next = _telegram.NextAsync();
        for (int attempts = 0; attempts < 300 + Channels;)
        {
            Task timer = _stores.Clock.TimerSetAsync(TimeSpan.Zero, TimeSpan.FromMinutes(10));
            if (await Task.WhenAny(next, timer) == timer)
                _stores.Clock.Advance(TimeSpan.FromMinutes(10));
            for (; next.IsCompleted; next = _telegram.NextAsync())
                attempts++;
        }

        await StopAsync();
        Assert.False(next.IsCompleted);
        Assert.Equal(Channels, _stores.Count("deliveries"));
    }

    [Fact]
    public async Task RunAsync_DiskIsFullAfterSending_RecordsItLaterAndSendsOnce()
    {
        var gate = new TaskCompletionSource();
        _telegram.Gate = gate.Task;
        await _stores.AddAsync(Home, "one");
        Start();
        await _telegram.NextAsync();
        await _stores.Database.WriteAsync(static connection => connection.Execute("CREATE TEMP TRIGGER full BEFORE INSERT ON main.deliveries BEGIN SELECT raise(ABORT, 'full'); END"), CancellationToken.None);

        gate.SetResult();
        await _stores.Clock.TimerSetAsync(TimeSpan.Zero, TimeSpan.FromMinutes(10));
        await _stores.Database.WriteAsync(static connection => connection.Execute("DROP TRIGGER temp.full"), CancellationToken.None);
        _stores.Clock.Advance(TimeSpan.FromMinutes(10));
        await StopAsync();

        Assert.False(_telegram.TryNext(out _));
        Assert.Equal(1, _stores.Count("deliveries"));
    }

    private static (ChannelRef Channel, string Payload) Of(ScriptedTransport.Attempt attempt) => (attempt.Channel, attempt.Payload);

    private async Task<ScriptedTransport.Attempt> NextAfterWaitAsync()
    {
        await _stores.Clock.TimerSetAsync(TimeSpan.Zero, TimeSpan.FromMinutes(10));
        _stores.Clock.Advance(TimeSpan.FromMinutes(10));
        return await _telegram.NextAsync();
    }

    private void Start(RepeatPolicy policy = RepeatPolicy.AtLeastOnce)
    {
        _channels = new ChannelLog(_stores.Outbox);
        var settings = new PumpSettings { Repeats = ImmutableDictionary<string, RepeatPolicy>.Empty.Add("telegram", policy), FirstWait = TimeSpan.FromSeconds(30) };
        var pump = new OutboxPump(_stores.Outbox, [_telegram], _channels, settings, _stores.Clock, new Random(7), NullLogger<OutboxPump>.Instance);
        _stop.Dispose();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _running = pump.RunAsync(_stop.Token);
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }
}
