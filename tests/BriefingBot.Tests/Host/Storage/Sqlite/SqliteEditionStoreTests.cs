using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using Xunit;

namespace BriefingBot.Tests.Host.Storage.Sqlite;

public sealed class SqliteEditionStoreTests : IDisposable
{
    private static readonly ChannelRef Home = new("discord", "100");
    private static readonly DateTimeOffset Slot = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly OutgoingMessage Part = new("{}");

    private readonly Stores _stores = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task AddAsync_SameSlotTwice_KeepsTheFirst()
    {
        Edition edition = Stores.Edition("s", Home, Slot);

        Assert.True(await _stores.Editions.AddAsync(edition, [Part], Stop));
        _stores.Restart();
        Assert.False(await _stores.Editions.AddAsync(edition, [Part, Part], Stop));

        Assert.Equal(1, _stores.Count("outbox"));
    }

    [Fact]
    public async Task LastAsync_Edition_ComesBackAsItWasAdded()
    {
        Edition edition = Stores.Edition("s", Home with { Topic = "3" }, Slot) with { IsLate = true, IsAsked = true, Since = Slot.AddTicks(-7) };

        await _stores.Editions.AddAsync(edition, [Part], Stop);

        EditionReport report = (await _stores.Editions.LastAsync("s", Stop))!;
        Assert.Equal(edition with { Items = report.Edition.Items }, report.Edition);
        Assert.Equal(edition.Items, report.Edition.Items);
        Assert.Equal(report.Edition.Since, (await _stores.Editions.FindAsync("s", Slot, Stop))!.Since);
        Assert.Null(await _stores.Editions.FindAsync("s", Slot.AddTicks(1), Stop));
        Assert.Equal((EditionState.Waiting, null), (report.State, report.Reason));
    }

    [Fact]
    public async Task HistoryAsync_EachState_CountsWhatAReaderMaySee()
    {
        await AddAsync("sent", Slot, Part);
        await _stores.Outbox.SentAsync((await _stores.Outbox.TakeAsync(Home, Stop))!, "m", Stop);
        await _stores.Editions.AddAsync(Stores.Edition("sent", Home, Slot.AddDays(1)), [], Stop);
        await AddAsync("sent", Slot.AddDays(2), Part);
        await _stores.Editions.WithdrawAsync("sent", Stop);

        EditionHistory history = await _stores.Editions.HistoryAsync("sent", Stop);

        Assert.Equal((Slot.AddDays(2), Slot.AddDays(1)), (history.LastSlot, history.ToldUntil));
        Assert.Equal(2, history.Told.Count);
        Assert.Equal(0, _stores.Count("outbox"));
        await _stores.Editions.AddAsync(Stores.Edition("sent", Home, Slot.AddDays(3)) with { IsAsked = true }, [Part], Stop);
        EditionHistory asked = await _stores.Editions.HistoryAsync("sent", Stop);
        Assert.Equal((Slot.AddDays(2), Slot.AddDays(3), 3), (asked.LastSlot, asked.ToldUntil, asked.Told.Count));
        EditionHistory none = await _stores.Editions.HistoryAsync("other", Stop);
        Assert.Equal((null, null, 0), (none.LastSlot, none.ToldUntil, none.Told.Count));
    }

    [Fact]
    public async Task WithdrawAsync_PartOnTheWire_Stays()
    {
        await AddAsync("s", Slot, Part, Part);
        await _stores.Outbox.TakeAsync(Home, Stop);

        await _stores.Editions.WithdrawAsync("s", Stop);

        Assert.Equal(EditionState.Waiting, (await _stores.Editions.LastAsync("s", Stop))!.State);
        Assert.Equal(2, _stores.Count("outbox"));
    }

    [Fact]
    public async Task FindAsync_MessageOfAnEdition_FindsItInItsChannelOnly()
    {
        await AddAsync("s", Slot, Part);
        await _stores.Outbox.SentAsync((await _stores.Outbox.TakeAsync(Home, Stop))!, "77", Stop);

        Assert.Equal("s", (await _stores.Editions.FindAsync(Home, "77", Stop))!.SubscriptionId);
        Assert.Equal("s", (await _stores.Editions.NewestInAsync(Home, Stop))!.SubscriptionId);
        Assert.Null(await _stores.Editions.FindAsync(new ChannelRef("discord", "1"), "77", Stop));
        Assert.Null(await _stores.Editions.FindAsync(Home, "78", Stop));
        Assert.Null(await _stores.Editions.NewestInAsync(Home with { Topic = "3" }, Stop));
    }

    [Fact]
    public async Task RemoveAsync_Subscription_LeavesNothingToSend()
    {
        await _stores.Subscriptions.SaveAsync([Stores.Subscription("s", Home), Stores.Subscription("t", Home)], Stop);
        await AddAsync("s", Slot, Part);
        await AddAsync("t", Slot, Part);

        await _stores.Subscriptions.RemoveAsync("s", Stop);

        Assert.Equal(1, _stores.Count("outbox"));
        Assert.Equal("t", Assert.Single(await _stores.Subscriptions.LoadAsync(Stop)).Id);
        Assert.False(await _stores.Editions.AddAsync(Stores.Edition("s", Home, Slot), [Part], Stop));
    }

    [Fact]
    public async Task LoadAsync_Subscription_ComesBackAsItWasSaved()
    {
        Subscription subscription = Stores.Subscription("s", Home with { Topic = "9" }) with
        {
            Topic = "beras",
            ManagedFrom = new ChannelRef("telegram", "5"),
            Person = "Ratna Dewi",
            Source = "Kabar",
            Items = 7,
            QuietIfEmpty = true,
            Pause = new Pause(Slot, "kicked"),
        };
        await _stores.Subscriptions.SaveAsync([Stores.Subscription("s", Home)], Stop);
        await _stores.Subscriptions.SaveAsync([subscription], Stop);
        _stores.Restart();

        Assert.Equal(subscription, Assert.Single(await _stores.Subscriptions.LoadAsync(Stop)));
    }

    [Fact]
    public async Task AddAsync_YearsOfEditions_ForgetsTheOldOnesExceptTheLatest()
    {
        await AddAsync("quiet", Slot, Part);
        await _stores.Outbox.SentAsync((await _stores.Outbox.TakeAsync(Home, Stop))!, "m", Stop);
        for (int day = 0; day < 1_000; day++)
        {
            _stores.Clock.Advance(TimeSpan.FromDays(1));
            await _stores.Editions.AddAsync(Stores.Edition("daily", Home, Slot.AddDays(day)), [], Stop);
        }

        Assert.InRange(_stores.Count("editions"), 400, 502);
        Assert.Equal(_stores.Count("editions"), _stores.Count("edition_items"));
        Assert.NotNull(await _stores.Editions.LastAsync("quiet", Stop));
        Assert.Equal(Slot.AddDays(999), (await _stores.Editions.HistoryAsync("daily", Stop)).LastSlot);
    }

    private async Task AddAsync(string subscription, DateTimeOffset slot, params OutgoingMessage[] parts) =>
        Assert.True(await _stores.Editions.AddAsync(Stores.Edition(subscription, Home, slot), [.. parts], Stop));
}
