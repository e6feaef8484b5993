using System.Collections.Immutable;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Storage.Sqlite;
using Xunit;

namespace BriefingBot.Tests.Host.Storage.Sqlite;

public sealed class SqliteOutboxTests : IDisposable
{
    private static readonly ChannelRef Home = new("telegram", "100");
    private static readonly ChannelRef Topic = new("telegram", "100", "7");
    private static readonly ChannelRef Away = new("telegram", "200");

    private readonly Stores _stores = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SqliteOutbox Outbox => _stores.Outbox;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task TakeAsync_EditionOfTwoParts_GivesThemInOrder()
    {
        await _stores.AddAsync(Home, "one", "two");

        OutboxEntry first = (await Outbox.TakeAsync(Home, Stop))!;
        OutboxEntry again = (await Outbox.TakeAsync(Home, Stop))!;
        await Outbox.SentAsync(first, "m1", Stop);
        OutboxEntry second = (await Outbox.TakeAsync(Home, Stop))!;
        await Outbox.SentAsync(second, "m2", Stop);

        Assert.Equal(("one", false), (first.Message.Payload, first.IsUnsettled));
        Assert.Equal(("one", true, first.Nonce), (again.Message.Payload, again.IsUnsettled, again.Nonce));
        Assert.Equal(("two", false), (second.Message.Payload, second.IsUnsettled));
        Assert.InRange(first.Nonce.Length, 1, 25);
        Assert.NotEqual(first.Nonce, second.Nonce);
        Assert.Null(await Outbox.TakeAsync(Home, Stop));
    }

    [Fact]
    public async Task TakeAsync_AfterARestart_TellsWhatWasOnTheWire()
    {
        await _stores.AddAsync(Home, "one");
        await _stores.AddAsync(Away, "two");
        await Outbox.TakeAsync(Home, Stop);
        _stores.Restart();

        Assert.Equal([Home, Away], (await Outbox.WaitingAsync(Stop)).Select(static waiting => waiting.Channel));
        Assert.True((await Outbox.TakeAsync(Home, Stop))!.IsUnsettled);
        Assert.False((await Outbox.TakeAsync(Away, Stop))!.IsUnsettled);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DeferAsync_KeepsItFirstWithItsDoubt(bool isUnsettled)
    {
        DateTimeOffset due = _stores.Clock.GetUtcNow() + TimeSpan.FromMinutes(3);
        await _stores.AddAsync(Home, "one", "two");

        await Outbox.DeferAsync((await Outbox.TakeAsync(Home, Stop))!, due, isUnsettled, "down", Stop);
        _stores.Restart();

        Assert.Equal(new WaitingChannel(Home, due), Assert.Single(await Outbox.WaitingAsync(Stop)));
        OutboxEntry entry = (await Outbox.TakeAsync(Home, Stop))!;
        Assert.Equal(("one", 1, isUnsettled), (entry.Message.Payload, entry.Failures, entry.IsUnsettled));
        Assert.Equal("down", (await _stores.Editions.LastAsync(_stores.LastSubscription, Stop))!.Reason);
    }

    [Theory]
    [InlineData(DropReason.Refused, EditionState.Failed)]
    [InlineData(DropReason.Uncertain, EditionState.Delivered)]
    public async Task DropAsync_OnlyPart_SettlesTheEdition(DropReason why, EditionState expected)
    {
        await _stores.AddAsync(Home, "one");

        await Outbox.DropAsync((await Outbox.TakeAsync(Home, Stop))!, why, "too long", Stop);

        Assert.Null(await Outbox.TakeAsync(Home, Stop));
        EditionReport report = (await _stores.Editions.LastAsync(_stores.LastSubscription, Stop))!;
        Assert.Equal((expected, "too long"), (report.State, report.Reason));
        Assert.Equal(why == DropReason.Refused ? 1 : 0, _stores.Count("dead_letters"));
    }

    [Fact]
    public async Task DropAsync_OneOfTwoParts_LeavesTheEditionDeliveredWithTheReason()
    {
        await _stores.AddAsync(Home, "one", "two");

        await Outbox.DropAsync((await Outbox.TakeAsync(Home, Stop))!, DropReason.Refused, "too long", Stop);
        await Outbox.SentAsync((await Outbox.TakeAsync(Home, Stop))!, "m2", Stop);

        EditionReport report = (await _stores.Editions.LastAsync(_stores.LastSubscription, Stop))!;
        Assert.Equal((EditionState.Delivered, "too long"), (report.State, report.Reason));
    }

    [Fact]
    public async Task CloseAsync_Channel_DropsItsTopicsTooAndAddsTheNotice()
    {
        await _stores.AddAsync(Topic, "one");
        await _stores.AddAsync(Home, "two");
        await _stores.AddAsync(Away, "three");
        var woken = new List<ChannelRef>();
        Outbox.Ready += woken.Add;

        await Outbox.CloseAsync(Home, "kicked", [new Notice(new ChannelRef("telegram", "5"), new OutgoingMessage("paused"))], Stop);

        Assert.Equal(["telegram:200", "telegram:5"], (await Outbox.WaitingAsync(Stop)).Select(static waiting => waiting.Channel.ToString()));
        Assert.Equal(["telegram:5"], woken.Select(static channel => channel.ToString()));
        OutboxEntry notice = (await Outbox.TakeAsync(woken[0], Stop))!;
        await Outbox.SentAsync(notice, "m", Stop);
        Assert.Equal("paused", notice.Message.Payload);
    }

    [Fact]
    public async Task MoveAsync_Channel_MovesEveryRowAndWakesTheNewOne()
    {
        await _stores.AddAsync(Home, "one", "two");
        string subscription = _stores.LastSubscription;
        await _stores.AddAsync(Topic, "three");
        await _stores.Subscriptions.SaveAsync([Stores.Subscription(subscription, Home)], Stop);
        await Outbox.SentAsync((await Outbox.TakeAsync(Home, Stop))!, "m1", Stop);
        var woken = new List<ChannelRef>();
        Outbox.Ready += woken.Add;

        await Outbox.MoveAsync(Home, Away, Stop);

        Assert.Equal([Away, Away with { Topic = "7" }], woken.OrderBy(static channel => channel.ToString(), StringComparer.Ordinal));
        Assert.Null(await Outbox.TakeAsync(Home, Stop));
        Assert.Equal("two", (await Outbox.TakeAsync(Away, Stop))!.Message.Payload);
        Assert.Equal("three", (await Outbox.TakeAsync(Away with { Topic = "7" }, Stop))!.Message.Payload);
        Assert.Equal(Away, Assert.Single(await _stores.Subscriptions.LoadAsync(Stop)).Channel);
        Assert.Equal(subscription, (await _stores.Editions.FindAsync(Away, "m1", Stop))!.SubscriptionId);
    }

    [Fact]
    public async Task TakeAsync_Picture_ComesWithTheMessage()
    {
        var picture = new Picture([1, 2, 3], "Three bytes");

        await _stores.Editions.AddAsync(Stores.Edition("s", Home, _stores.Clock.GetUtcNow()), [new OutgoingMessage("{}") { Picture = picture }], Stop);

        Picture taken = (await Outbox.TakeAsync(Home, Stop))!.Message.Picture!;
        Assert.Equal((ImmutableArray<byte>)[1, 2, 3], taken.Png);
        Assert.Equal("Three bytes", taken.AltText);
    }
}
