using System.Globalization;
using BriefingBot.Composition;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library;
using BriefingBot.Scheduling;
using BriefingBot.Tests.Core.Digests;
using BriefingBot.Tests.Support;
using BriefingBot.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;
using Xunit;

namespace BriefingBot.Tests.Host.Scheduling;

/// <summary>The real scheduler with its jobs and triggers, under a clock that a test moves.</summary>
public sealed class SubscriptionSchedulerTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Seven = new(2024, 6, 20, 7, 0, 0, TimeSpan.Zero);

    private readonly ScriptedSource _source = new();
    private readonly Bell _bell = new();
    private readonly TriggerLog _triggers = new();
    private IScheduler _scheduler = null!;
    private NewsDesk _desk = null!;
    private IHost? _host;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_host is null)
            return;
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    [Fact]
    public async Task Due_EachDay_IsComposedAtItsTimeAndNotBefore()
    {
        await StartAsync(Seven.AddHours(-1), NewsDesk.Subscription(created: Seven.AddDays(-1)));

        await PassToAsync(Seven.AddSeconds(-1));
        EditionShelf.Kept first = await MadeAtAsync(Seven);
        await PassToAsync(Seven.AddDays(1).AddSeconds(-1));
        EditionShelf.Kept second = await MadeAtAsync(Seven.AddDays(1));

        Assert.Equal([(Seven, Seven), (Seven.AddDays(1), Seven.AddDays(1))], new[] { first, second }.Select(static kept => (kept.Edition.Slot, kept.At)));
        Assert.Equal(2, _desk.Editions.All.Count);
    }

    /// <summary>Berlin goes from 02:00 to 03:00 on 29 March 2026, and back from 03:00 to 02:00 on 25 October.</summary>
    [Theory]
    [InlineData("2026-03-29T00:10Z", "2026-03-29T01:00Z", "2026-03-30T00:30Z")]
    [InlineData("2026-10-25T00:10Z", "2026-10-25T00:30Z", "2026-10-26T01:30Z")]
    public async Task Due_ATimeThatIsSkippedOrComesTwice_IsMadeOnce(string start, string first, string second)
    {
        DateTimeOffset[] slots = [Instant(first), Instant(second)];
        await StartAsync(Instant(start), NewsDesk.Subscription("daily 02:30", "Europe/Berlin", Instant(start)));

        foreach (DateTimeOffset slot in slots)
        {
            await PassToAsync(slot.AddSeconds(-1));
            await MadeAtAsync(slot);
        }

        Assert.Equal(slots.Select(static slot => (slot, slot)), _desk.Editions.All.Select(static kept => (kept.Edition.Slot, kept.At)));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(7, false)]
    public async Task Start_AfterDowntime_SendsLateInsideTheGracePeriodOnly(int hours, bool isSent)
    {
        await StartAsync(Seven.AddHours(hours), NewsDesk.Subscription(created: Seven.AddDays(-1)));

        if (!isSent)
            await PassToAsync(Seven.AddDays(1).AddSeconds(-1));
        EditionShelf.Kept made = isSent ? await _desk.Editions.AddedAsync(Stop) : await MadeAtAsync(Seven.AddDays(1));

        Assert.Equal((isSent ? Seven : Seven.AddDays(1), isSent), (made.Edition.Slot, made.Edition.IsLate));
        Assert.Single(_desk.Editions.All);
    }

    /// <summary>A machine that slept: the triggers misfire, and one edition makes up for all.</summary>
    [Fact]
    public async Task Due_TheClockJumpsOverThreeDays_MakesTheLastSlotOnly()
    {
        await StartAsync(Seven.AddHours(-1), NewsDesk.Subscription(created: Seven.AddDays(-1)));

        await _triggers.SetAsync(Seven, Stop);
        EditionShelf.Kept made = await MadeAtAsync(Seven.AddDays(2).AddHours(1));
        await PassToAsync(Seven.AddDays(3).AddSeconds(-1));
        await MadeAtAsync(Seven.AddDays(3));

        Assert.Equal((Seven.AddDays(2), true), (made.Edition.Slot, made.Edition.IsLate));
        Assert.Equal(2, _desk.Editions.All.Count);
    }

    /// <summary>The machine slept between the look at the clock and the setting of the trigger.</summary>
    [Fact]
    public async Task WakeAsync_ATimeThatIsLongPast_RunsTheJobAtOnce()
    {
        Subscription subscription = NewsDesk.Subscription(created: Seven.AddDays(-9));
        await StartAsync(Seven.AddHours(-1), subscription);
        await _triggers.SetAsync(Seven, Stop);

        await DigestJob.WakeAsync(_scheduler, subscription.Id, "next", Seven.AddDays(-3), Stop);

        Assert.Equal(subscription.Id, await _desk.Editions.LookedAtAsync(Stop));
    }

    [Fact]
    public async Task Change_PausedResumedMovedOrDeleted_CountsAtOnce()
    {
        Subscription[] all = [.. new[] { "paused", "resumed", "earlier", "deleted", "witness" }.Select(static name =>
            NewsDesk.Subscription(created: Seven.AddDays(-1)) with { Name = name })];
        await StartAsync(Seven.AddHours(-1), all);

        await _desk.Book.SaveAsync(all[0] with { Pause = new Pause(Seven, null) }, Stop);
        await _desk.Book.SaveAsync(all[1] with { Pause = new Pause(Seven, null) }, Stop);
        await _desk.Book.SaveAsync(all[2] with { Schedule = new Schedule.Daily(new TimeOnly(6, 30)) }, Stop);
        await _desk.Book.RemoveAsync(all[3].Id, Stop);
        await PassToAsync(Seven.AddMinutes(-30).AddSeconds(-1));
        EditionShelf.Kept early = await MadeAtAsync(Seven.AddMinutes(-30));
        await _desk.Book.SaveAsync(all[1], Stop);
        await PassToAsync(Seven.AddSeconds(-1));
        EditionShelf.Kept[] two = [await MadeAtAsync(Seven), await _desk.Editions.AddedAsync(Stop)];

        Assert.Equal(all[2].Id, early.Edition.SubscriptionId);
        Assert.Equal(new[] { all[1].Id, all[4].Id }.Order(StringComparer.Ordinal), two.Select(static kept => kept.Edition.SubscriptionId).Order(StringComparer.Ordinal));
        Assert.Equal(3, _desk.Editions.All.Count);
    }

    [Fact]
    public async Task Change_SubscribedWhileRunning_IsMadeWhenItIsDue()
    {
        await StartAsync(Seven.AddHours(-1));

        await _desk.Book.SaveAsync(NewsDesk.Subscription(created: Seven.AddHours(-1)), Stop);
        await _desk.Editions.LookedAtAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(15), Stop);
        await PassToAsync(Seven.AddSeconds(-1));

        Assert.Equal(Seven, (await MadeAtAsync(Seven)).At);
    }

    [Fact]
    public async Task Due_TheDatabaseCannotBeRead_IsTriedAgainAndNotLost()
    {
        await StartAsync(Seven.AddHours(-1), NewsDesk.Subscription(created: Seven.AddDays(-1)));
        _desk.Editions.Failures = 2;

        await PassToAsync(Seven);
        await _triggers.SetAsync(Seven.AddSeconds(30), Stop);
        await PassToAsync(Seven.AddSeconds(30));
        await _triggers.SetAsync(Seven.AddMinutes(1), Stop);
        EditionShelf.Kept made = await MadeAtAsync(Seven.AddMinutes(1));

        Assert.Equal((Seven, Seven.AddMinutes(1)), (made.Edition.Slot, made.At));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Starts the scheduler over an empty library; returns once it has looked at every subscription.</summary>
    private async Task StartAsync(DateTimeOffset now, params Subscription[] subscriptions)
    {
        _desk = new NewsDesk(now);
        foreach (Subscription subscription in subscriptions)
            await _desk.Book.SaveAsync(subscription, Stop);
        var intake = new ArticleIntake(
            _source, new AnalyzedReader(new ArticleReader(), new NoAnalysisStore()), new LibraryWriter(new LiveLibrary()), _desk.Clock,
            NullLogger<ArticleIntake>.Instance);
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services
            .AddLogging()
            .AddSingleton<TimeProvider>(_desk.Clock)
            .AddSingleton(_desk.Book)
            .AddSingleton(_desk.Service)
            .AddSingleton(new IngestionWorker(intake, new SubscriptionBook(new MemorySubscriptionStore()), _desk.Arrivals, _desk.Clock, NullLogger<IngestionWorker>.Instance))
            .AddHostedService(static provider => provider.GetRequiredService<IngestionWorker>())
            .AddSchedules()
            .AddSingleton(_bell);
        _host = builder.Build();
        _scheduler = await _host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Stop);
        _scheduler.ListenerManager.AddSchedulerListener(_triggers);
        await _scheduler.AddJob(JobBuilder.Create<BellJob>().WithIdentity(BellJob.Key).StoreDurably().Build(), cancellationToken: Stop);
        await _host.StartAsync(Stop);
        _source.BeReady();
        foreach (Subscription _ in subscriptions)
            await _desk.Editions.LookedAtAsync(Stop);
    }

    /// <summary>Moves the clock; returns once the scheduler has looked at it and begun what is due by then.</summary>
    private async Task PassToAsync(DateTimeOffset instant)
    {
        _desk.Clock.Advance(instant - _desk.Clock.GetUtcNow());
        ITrigger last = TriggerBuilder.Create().ForJob(BellJob.Key).StartAt(instant).WithPriority(BellJob.Priority).Build();
        await _scheduler.ScheduleJob(last, cancellationToken: Stop);
        await _bell.RungAsync(Stop);
    }

    private async Task<EditionShelf.Kept> MadeAtAsync(DateTimeOffset instant)
    {
        await PassToAsync(instant);
        return await _desk.Editions.AddedAsync(Stop);
    }
}
