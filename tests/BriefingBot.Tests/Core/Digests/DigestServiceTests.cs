using BriefingBot.Core.Digests;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Digests;

public sealed class DigestServiceTests
{
    private static readonly DateTimeOffset Seven = new(2024, 6, 20, 7, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunDueAsync_AskedAgainAndAgain_MakesAnEditionOnceAndNothingTwice()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven.AddHours(-1));
        await desk.ArriveAsync(Article("a.txt", "Harga beras naik"));

        DateTimeOffset? next = await desk.Service.RunDueAsync(subscription.Id, Stop);
        Assert.Equal(Seven, next);
        Assert.Empty(desk.Editions.All);

        desk.Clock.Set(Seven);
        for (int i = 0; i < 3; i++)
            Assert.Equal(Seven.AddDays(1), await desk.Service.RunDueAsync(subscription.Id, Stop));
        await desk.ArriveAsync(Article("b.txt", "Jembatan dibuka"));
        desk.Clock.Set(Seven.AddDays(1));
        await desk.Service.RunDueAsync(subscription.Id, Stop);

        Assert.Equal([Seven, Seven.AddDays(1)], desk.Editions.All.Select(static kept => kept.Edition.Slot));
        Assert.Contains("Harga beras naik", Assert.Single(desk.Editions.All[0].Edition.Items).Lead, StringComparison.Ordinal);
        Assert.Contains("Jembatan dibuka", Assert.Single(desk.Editions.All[1].Edition.Items).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunDueAsync_TheClockSetBackAnHour_RepeatsNothing()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven);
        await desk.Service.RunDueAsync(subscription.Id, Stop);

        desk.Clock.Set(Seven.AddHours(-1));
        await desk.Service.RunDueAsync(subscription.Id, Stop);
        desk.Clock.Set(Seven);
        await desk.Service.RunDueAsync(subscription.Id, Stop);

        Assert.Single(desk.Editions.All);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public async Task RunDueAsync_HoursLate_IsSentInsideTheGracePeriodOnly(int hours, bool isSent)
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven.AddDays(3).AddHours(hours));

        DateTimeOffset? next = await desk.Service.RunDueAsync(subscription.Id, Stop);

        Assert.Equal(Seven.AddDays(4), next);
        Assert.Equal(isSent ? [Seven.AddDays(3)] : [], desk.Editions.All.Select(static kept => kept.Edition.Slot));
        Assert.All(desk.Editions.All, static kept => Assert.True(kept.Edition.IsLate));
    }

    [Fact]
    public async Task RunDueAsync_QuietHours_SlotsComeAsOneAtTheirEnd()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven.AddHours(-12), "every 1h 00:00");
        Assert.True(QuietHours.TryParse("22:00-06:30 UTC", out QuietHours? quiet));
        await desk.Chats.SetQuietAsync(subscription.Channel, quiet, Stop);
        await desk.Service.RunDueAsync(subscription.Id, Stop);

        desk.Clock.Set(Seven.AddHours(-5));
        DateTimeOffset? next = await desk.Service.RunDueAsync(subscription.Id, Stop);
        int before = desk.Editions.All.Count;
        desk.Clock.Set(next!.Value);
        DateTimeOffset? after = await desk.Service.RunDueAsync(subscription.Id, Stop);

        Assert.Equal(Seven.AddMinutes(-30), next);
        Assert.Equal(Seven, after);
        Edition made = Assert.Single(desk.Editions.All.Skip(before)).Edition;
        Assert.Equal((Seven.AddHours(-1), false), (made.Slot, made.IsLate));
    }

    [Fact]
    public async Task RunDueAsync_ThePlatformWasDown_WhatWaitedGoesIntoTheNextEdition()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven);
        await desk.ArriveAsync(Article("a.txt", "Harga beras naik"));
        desk.Editions.IsHeldBack = true;
        await desk.Service.RunDueAsync(subscription.Id, Stop);

        await desk.ArriveAsync(Article("b.txt", "Jembatan dibuka"));
        desk.Clock.Set(Seven.AddDays(1));
        await desk.Service.RunDueAsync(subscription.Id, Stop);

        Assert.Equal([EditionState.Withdrawn, EditionState.Waiting], desk.Editions.All.Select(static kept => kept.State));
        Assert.Equal(2, desk.Editions.All[1].Edition.Items.Length);
    }

    [Fact]
    public async Task RunDueAsync_NothingNew_SaysSoOrIsSilentAsSubscribed()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven);
        await desk.Service.RunDueAsync(subscription.Id, Stop);
        await desk.Book.SaveAsync(subscription with { QuietIfEmpty = true }, Stop);
        desk.Clock.Set(Seven.AddDays(1));
        await desk.Service.RunDueAsync(subscription.Id, Stop);

        Assert.Equal([EditionState.Delivered, EditionState.Silent], desk.Editions.All.Select(static kept => kept.State));
    }

    [Fact]
    public async Task RunDueAsync_MoreThanThePlatformHasRoomFor_ChoosesFewer()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven, platform: new PlainTransport(room: 2), items: 20);
        await desk.ArriveAsync([.. Enumerable.Range(0, 30).Select(static i => Article($"{i}.txt", $"Judul{i} kata{i}"))]);

        await desk.Service.RunDueAsync(subscription.Id, Stop);

        EditionShelf.Kept made = Assert.Single(desk.Editions.All);
        Assert.Equal(desk.Settings.MostMessages, made.Parts.Length);
        Assert.InRange(made.Edition.Items.Length, 5, 6);
    }

    [Fact]
    public async Task SendNowAsync_BeforeASlot_LeavesTheSlotItsOwnEdition()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven.AddMinutes(-5));
        await desk.ArriveAsync(Article("a.txt", "Harga beras naik"));

        await desk.Service.SendNowAsync(subscription, Stop);
        desk.Clock.Set(Seven);
        await desk.Service.RunDueAsync(subscription.Id, Stop);

        Assert.Equal([1, 0], desk.Editions.All.Select(static kept => kept.Edition.Items.Length));
        Assert.Equal(Seven, desk.Editions.All[1].Edition.Slot);
    }

    /// <summary>Whoever presses the button is awake. The slot that waits for the morning still comes, with what arrived since.</summary>
    [Fact]
    public async Task SendNowAsync_InQuietHours_SendsAtOnceAndTheWaitingSlotComesWithWhatIsNewSince()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven.AddHours(-2), "daily 04:00");
        Assert.True(QuietHours.TryParse("22:00-06:30 UTC", out QuietHours? quiet));
        await desk.Chats.SetQuietAsync(subscription.Channel, quiet, Stop);
        await desk.ArriveAsync(Article("a.txt", "Harga beras naik"));

        Assert.True(await desk.Service.SendNowAsync(subscription, Stop));
        DateTimeOffset? next = await desk.Service.RunDueAsync(subscription.Id, Stop);
        await desk.ArriveAsync(Article("b.txt", "Jembatan dibuka"));
        desk.Clock.Set(next!.Value);
        await desk.Service.RunDueAsync(subscription.Id, Stop);
        await desk.Service.RunDueAsync(subscription.Id, Stop);

        Assert.Equal(Seven.AddMinutes(-30), next);
        Assert.Equal([(true, Seven.AddHours(-2).AddSeconds(1)), (false, Seven.AddHours(-3))], desk.Editions.All.Select(static kept => (kept.Edition.IsAsked, kept.Edition.Slot)));
        Assert.Contains("Harga beras naik", Assert.Single(desk.Editions.All[0].Edition.Items).Lead, StringComparison.Ordinal);
        Assert.Contains("Jembatan dibuka", Assert.Single(desk.Editions.All[1].Edition.Items).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendNowAsync_TwiceInASecond_SendsOneAndTakesItNotBack()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven.AddMinutes(-5));
        desk.Editions.IsHeldBack = true;
        await desk.ArriveAsync(Article("a.txt", "Harga beras naik"));

        Assert.True(await desk.Service.SendNowAsync(subscription, Stop));
        Assert.False(await desk.Service.SendNowAsync(subscription, Stop));

        Assert.Equal(EditionState.Waiting, Assert.Single(desk.Editions.All).State);
    }

    [Fact]
    public async Task SendNowAsync_InTheSecondOfASlot_LeavesTheSlotItsOwnEdition()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven);
        await desk.ArriveAsync(Article("a.txt", "Harga beras naik"));

        Assert.True(await desk.Service.SendNowAsync(subscription, Stop));
        await desk.Service.RunDueAsync(subscription.Id, Stop);

        Assert.Equal([Seven.AddSeconds(1), Seven], desk.Editions.All.Select(static kept => kept.Edition.Slot));
        Assert.Equal([1, 0], desk.Editions.All.Select(static kept => kept.Edition.Items.Length));
    }

    [Fact]
    public async Task SendNowAsync_WhileTheSlotIsBeingMade_WaitsAndRepeatsNothing()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven);
        await desk.ArriveAsync(Article("a.txt", "Harga beras naik"));
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        desk.Editions.Opens = open.Task;

        Task<DateTimeOffset?> due = desk.Service.RunDueAsync(subscription.Id, Stop).AsTask();
        Task<bool> asked = desk.Service.SendNowAsync(subscription, Stop).AsTask();
        open.SetResult();
        await due;
        await asked;

        Assert.Equal([1, 0], desk.Editions.All.Select(static kept => kept.Edition.Items.Length));
    }

    [Fact]
    public async Task SendNowAsync_BeforeAnythingIsNoted_WaitsForWhatIsThere()
    {
        var desk = new NewsDesk(Seven);
        Subscription subscription = NewsDesk.Subscription(created: Seven.AddDays(-1));

        Task<bool> asked = desk.Service.SendNowAsync(subscription, Stop).AsTask();
        Assert.False(asked.IsCompleted);
        await desk.ArriveAsync(Article("a.txt", "Harga beras naik"));

        Assert.True(await asked);
        Assert.Single(desk.Editions.All.Single().Edition.Items);
    }

    [Fact]
    public async Task PreviewAsync_AnyTime_ChangesNothing()
    {
        (NewsDesk desk, Subscription subscription) = await AtAsync(Seven.AddMinutes(-5));
        await desk.ArriveAsync(Article("a.txt", "Harga beras naik"));

        Assert.Equal(1, (await desk.Service.PreviewAsync(subscription, Stop)).Total);
        Assert.Equal(1, (await desk.Service.PreviewAsync(subscription, Stop)).Total);
        Assert.Empty(desk.Editions.All);
    }

    private static async Task<(NewsDesk Desk, Subscription Subscription)> AtAsync(
        DateTimeOffset now, string schedule = "daily 07:00", PlainTransport? platform = null, int items = Subscription.DefaultItems)
    {
        var desk = new NewsDesk(now, platform: platform);
        await desk.BeginAsync();
        Subscription subscription = NewsDesk.Subscription(schedule, created: Seven.AddDays(-1)) with { Items = items };
        await desk.Book.SaveAsync(subscription, Stop);
        return (desk, subscription);
    }

    private static ToldArticle Article(string file, string title) => new(file, $"{title} menurut warga yang ditemui wartawan {file}.") { Title = title, Published = "2024-06-19" };
}
