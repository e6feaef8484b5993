using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Tests.Host.Storage.Sqlite;
using Xunit;

namespace BriefingBot.Tests.Core.Digests;

public sealed class ChannelKeeperTests : IDisposable
{
    private static readonly ChannelRef Group = new("telegram", "-100");

    private readonly Stores _stores = new();
    private readonly SubscriptionBook _book;

    public ChannelKeeperTests() => _book = new SubscriptionBook(_stores.Subscriptions);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _book.Dispose();
        _stores.Dispose();
    }

    [Fact]
    public async Task GoneAsync_ChannelWithSubscriptions_PausesThemAndTellsEachOwnerOnce()
    {
        await SubscribeAsync("morning", Group, "5");
        await SubscribeAsync("evening", Group with { Topic = "3" }, "5");
        await SubscribeAsync("weekly", Group, "6");
        await SubscribeAsync("other", new ChannelRef("telegram", "-200"), "5");
        await _stores.AddAsync(Group, "one");

        await KeeperOf(hasPrivateChats: true).GoneAsync(Group, "bot was kicked", Stop);

        Assert.Equal(["telegram:5", "telegram:6"], (await _stores.Outbox.WaitingAsync(Stop)).Select(static waiting => waiting.Channel.ToString()).Order(StringComparer.Ordinal));
        string notice = (await _stores.Outbox.TakeAsync(new ChannelRef("telegram", "5"), Stop))!.Message.Payload;
        Assert.Contains("morning", notice, StringComparison.Ordinal);
        Assert.Contains("evening", notice, StringComparison.Ordinal);
        Assert.Contains("bot was kicked", notice, StringComparison.Ordinal);
        Assert.Equal(["other"], _book.All.Where(static subscription => subscription.Pause is null).Select(static subscription => subscription.Name));
        Assert.All(await _stores.Subscriptions.LoadAsync(Stop), static subscription => Assert.Equal(subscription.Name == "other" ? null : "bot was kicked", subscription.Pause?.Reason));
    }

    [Fact]
    public async Task GoneAsync_AgainAfterwards_TellsNobodyTwice()
    {
        await SubscribeAsync("morning", Group, "5");
        ChannelKeeper keeper = KeeperOf(hasPrivateChats: true);
        await keeper.GoneAsync(Group, "kicked", Stop);

        await keeper.GoneAsync(Group, "kicked", Stop);

        Assert.Equal(1, _stores.Count("outbox"));
    }

    [Theory]
    [InlineData(true, "-100")]
    [InlineData(false, "5")]
    public async Task GoneAsync_NowhereToTell_OnlyPauses(bool hasPrivateChats, string owner)
    {
        await SubscribeAsync("morning", Group, owner);

        await KeeperOf(hasPrivateChats).GoneAsync(Group, "blocked", Stop);

        Assert.Equal(0, _stores.Count("outbox"));
        Assert.NotNull(Assert.Single(_book.All).Pause);
    }

    private ChannelKeeper KeeperOf(bool hasPrivateChats) => new(
        _book, _stores.Outbox, handler: null!, new MemoryActionStore(_stores.Clock, 10, TimeSpan.FromHours(1)), [new PlainPlatform(hasPrivateChats)], _stores.Clock);

    private async Task SubscribeAsync(string name, ChannelRef channel, string owner) =>
        await _book.SaveAsync(Stores.Subscription(name, channel) with { OwnerId = owner }, Stop);

    private sealed class PlainPlatform(bool hasPrivateChats) : IChatTransport, IMessageRenderer
    {
        public string Platform => "telegram";

        public IMessageRenderer Renderer => this;

        public ImmutableArray<OutgoingMessage> Render(Answer answer, ActionKeeper actions) => [new OutgoingMessage($"{answer.Title}: {answer.Notice}")];

        public Task RunAsync(IChatHandler handler, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<SendResult> SendAsync(ChannelRef channel, OutgoingMessage message, string nonce, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<ChannelRef?> FindPrivateChannelAsync(string userId, CancellationToken cancellationToken) =>
            ValueTask.FromResult(hasPrivateChats ? new ChannelRef("telegram", userId) : null);
    }
}
