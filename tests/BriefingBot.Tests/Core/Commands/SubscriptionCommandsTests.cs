using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Digests;
using BriefingBot.Tests.Core.Library;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

public sealed class SubscriptionCommandsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2024, 6, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly ChannelRef Here = new(PlainTransport.Name, "here");

    private readonly NewsDesk _desk = new(Now, new DigestSettings { MostPerChannel = 2, MostPerChat = 3 });
    private readonly CommandCatalog _catalog;
    private readonly CommandDispatcher _dispatcher;

    public SubscriptionCommandsTests()
    {
        _catalog = new CommandCatalog(
            "1.0",
            new SubscribeCommand(_desk.Book, _desk.Platforms, _desk.Settings, _desk.Clock),
            new SubscriptionsCommand(_desk.Book, _desk.Editions, _desk.Chats, _desk.Settings, _desk.Clock),
            new UnsubscribeCommand(_desk.Book),
            new DigestCommand(_desk.Book, _desk.Service),
            new WhyCommand(_desk.Book, _desk.Editions),
            new QuietCommand(_desk.Chats, _desk.Book, _desk.Settings),
            new SubscriptionCommand(_desk.Book, _desk.Service, _desk.Clock));
        _dispatcher = new CommandDispatcher(_catalog, _desk.Library, _desk.Chats, _desk.Book, _desk.Clock, NullLogger<CommandDispatcher>.Instance);
    }

    public async ValueTask InitializeAsync() => await _desk.BeginAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/subscribe daily 06:30", "daily 06:30")]
    [InlineData("/subscribe harian jam 7", "daily 07:00")]
    [InlineData("/subscribe setiap hari jam 7.15", "daily 07:15")]
    [InlineData("/subscribe schedule:weekdays time:8", "weekdays 08:00")]
    [InlineData("/subscribe hari kerja 8.30", "weekdays 08:30")]
    [InlineData("/subscribe weekly friday 17:00", "weekly fri 17:00")]
    [InlineData("/subscribe jadwal:mingguan hari:senin jam:07.00", "weekly mon 07:00")]
    [InlineData("/subscribe every 6 hours", "every 6h 07:00")]
    [InlineData("/subscribe tiap 3 jam", "every 3h 07:00")]
    [InlineData("/subscribe schedule:hours hours:12 time:09:30", "every 12h 09:30")]
    [InlineData("/subscribe every 5 hours", "every 5h 07:00 2024-06-20")]
    [InlineData("/subscribe tiap 5 jam jam 06.15", "every 5h 06:15 2024-06-20")]
    [InlineData("/subscribe schedule:hours hours:168 zone:Asia/Jakarta time:6", "every 168h 06:00 2024-06-20")]
    [InlineData("/subscribe schedule:hours hours:9 zone:Pacific/Kiritimati", "every 9h 07:00 2024-06-20")]
    [InlineData("/subscribe schedule:hours hours:9 zone:Pacific/Midway", "every 9h 07:00 2024-06-19")]
    [InlineData("/subscribe every 24 hours 8:00", "daily 08:00")]
    [InlineData("/subscribe every hour", "every 1h 07:00")]
    [InlineData("/subscribe tiap jam", "every 1h 07:00")]
    [InlineData("/subscribe hourly", "every 1h 07:00")]
    [InlineData("/subscribe tiap-jam", "every 1h 07:00")]
    [InlineData("/subscribe tiap jam 7", "daily 07:00")]
    [InlineData("/subscribe setiap hari jam 7 malam", "daily 19:00")]
    [InlineData("/subscribe tiap pagi", "daily 07:00")]
    [InlineData("/subscribe every day at 7pm", "daily 19:00")]
    [InlineData("/subscribe daily at 12 am", "daily 00:00")]
    [InlineData("/subscribe daily time:7:30pm", "daily 19:30")]
    [InlineData("/subscribe setiap 2 hari jam 6", "every 48h 06:00 2024-06-20")]
    [InlineData("/subscribe every week", "weekly mon 07:00")]
    [InlineData("/subscribe setiap hari senin jam 8", "weekly mon 08:00")]
    [InlineData("/subscribe tiap senin dan kamis jam 8", "cron 0 8 * * 1,4")]
    [InlineData("/subscribe mon, wed, fri 8:30", "cron 30 8 * * 1,3,5")]
    [InlineData("/subscribe senin-jumat 8", "weekdays 08:00")]
    [InlineData("/subscribe sat-sun at 9", "cron 0 9 * * 0,6")]
    [InlineData("/subscribe jam 7 hari senin", "weekly mon 07:00")]
    [InlineData("/subscribe every 30 minutes", "cron */30 * * * *")]
    [InlineData("/subscribe cron:\"30 6 * * 1-5\"", "cron 30 6 * * 1-5")]
    [InlineData("/subscribe cron:'30 6 * * 1-5'", "cron 30 6 * * 1-5")]
    [InlineData("/subscribe cron: 30 6 * * 1-5 name:x", "cron 30 6 * * 1-5")]
    [InlineData("/subscribe cron 30 6 * * 1-5", "cron 30 6 * * 1-5")]
    [InlineData("/subscribe \"30 6 * * 1-5\"", "cron 30 6 * * 1-5")]
    [InlineData("/subscribe “30 6 * * MON-FRI”", "cron 30 6 * * mon-fri")]
    [InlineData("/subscribe 0 7 ? * mon", "cron 0 7 * * mon")]
    [InlineData("/subscribe 0 0 7 ? * MON-FRI", "cron 0 7 * * mon-fri")]
    [InlineData("/subscribe @daily", "cron 0 0 * * *")]
    [InlineData("/subscribe 0 7 * * mon", "cron 0 7 * * mon")]
    public async Task Subscribe_EachWayToSayWhen_IsUnderstood(string line, string schedule)
    {
        Answer answer = await AskAsync(line);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Equal(schedule, Assert.Single(_desk.Book.All).Schedule.Text);
    }

    [Theory]
    [InlineData("/subscribe")]
    [InlineData("/subscribe whenever")]
    [InlineData("/subscribe daily time:25:00")]
    [InlineData("/subscribe schedule:hours hours:0")]
    [InlineData("/subscribe schedule:hours hours:169")]
    [InlineData("/subscribe every 200 hours")]
    [InlineData("/subscribe every 2 weeks")]
    [InlineData("/subscribe every 7 minutes")]
    [InlineData("/subscribe daily 13 pm")]
    [InlineData("/subscribe schedule:cron")]
    [InlineData("/subscribe 0 7 * *")]
    [InlineData("/subscribe 30 0 7 * * ?")]
    [InlineData("/subscribe 0 0 7 * * *")]
    [InlineData("/subscribe cron:\"0 7 L * *\"")]
    [InlineData("/subscribe cron:\"0 7 30 2 *\"")]
    [InlineData("/subscribe */5 * * * *")]
    [InlineData("/subscribe daily zone:Mars/Olympus")]
    [InlineData("/subscribe daily items:0")]
    [InlineData("/subscribe daily items:21")]
    [InlineData("/subscribe daily name:!!!")]
    [InlineData("/subscribe daily channel:@elsewhere")]
    public async Task Subscribe_Rubbish_IsRefusedWithAReason(string line)
    {
        Answer answer = await AskAsync(line);

        Assert.Equal(AnswerOutcome.Refused, answer.Outcome);
        Assert.False(string.IsNullOrEmpty(answer.Notice));
        Assert.Empty(_desk.Book.All);
    }

    [Fact]
    public async Task Subscribe_HoursThatDoNotPartTheDay_TellsTheNextThreeAndKeepsCounting()
    {
        Answer answer = await AskAsync("/subscribe every 10 hours 06:00 zone:UTC name:x");
        string times = Assert.IsType<AnswerBlock.Text>(answer.Blocks[1]).Words;
        _desk.Clock.Advance(TimeSpan.FromDays(3));
        await AskAsync("/subscribe name:x hours:10 items:3");

        Assert.Matches("20 June 2024, 16:00.*21 June 2024, 02:00.*21 June 2024, 12:00", times);
        Assert.Equal("every 10h 06:00 2024-06-20", Assert.Single(_desk.Book.All).Schedule.Text);
        await AskAsync("/subscribe name:x hours:11");
        Assert.Equal("every 11h 06:00 2024-06-23", Assert.Single(_desk.Book.All).Schedule.Text);
    }

    [Theory]
    [InlineData("/subscribe harian jam 7 WITA", "Asia/Makassar")]
    [InlineData("/subscribe daily zone:wit", "Asia/Jayapura")]
    [InlineData("/subscribe daily zone:europe/berlin", "Europe/Berlin")]
    [InlineData("/subscribe daily", "Asia/Jakarta")]
    public async Task Subscribe_ZonesAsPeopleNameThem_AreKnown(string line, string zone)
    {
        await AskAsync(line);

        Assert.Equal(zone, Assert.Single(_desk.Book.All).TimeZone);
    }

    [Fact]
    public async Task Subscribe_AnswersWithTheNextTimesInItsZone()
    {
        Answer answer = await AskAsync("/subscribe daily 07:00 zone:Asia/Makassar topic:beras items:5 quiet_if_empty:yes");

        Subscription subscription = Assert.Single(_desk.Book.All);
        Assert.Equal(("beras", "Asia/Makassar", "beras", 5, true), (subscription.Name, subscription.TimeZone, subscription.Topic, subscription.Items, subscription.QuietIfEmpty));
        string times = Assert.IsType<AnswerBlock.Text>(answer.Blocks[1]).Words;
        Assert.Contains("Friday, 21 June 2024, 07:00 (UTC+08:00)", times, StringComparison.Ordinal);
        Assert.Contains("Sunday, 23 June 2024", times, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscribe_ANameThatIsThere_ChangesOnlyWhatIsSaid()
    {
        await AskAsync("/subscribe daily 07:00 topic:beras items:5 name:pagi");
        Subscription before = Assert.Single(_desk.Book.All);

        await AskAsync("/subscribe name:PAGI items:8");
        await AskAsync("/subscribe name:pagi time:09:00");

        Subscription after = Assert.Single(_desk.Book.All);
        Assert.Equal((before.Id, "daily 09:00", "beras", 8), (after.Id, after.Schedule.Text, after.Topic, after.Items));
    }

    [Fact]
    public async Task Subscribe_TheLineThatEditShows_MakesTheSameAgain()
    {
        await AskAsync("/subscribe weekly tue 18:45 topic:harga beras person:\"Rina Sari\" items:7 name:sore");
        Subscription before = Assert.Single(_desk.Book.All);

        Answer edit = await AskAsync("/subscription name:sore action:edit");
        string line = Assert.IsType<AnswerBlock.Text>(edit.Blocks[0]).Words;
        await AskAsync("/unsubscribe sore");
        Assert.Empty(_desk.Book.All);
        await AskAsync(line[line.IndexOf('/', StringComparison.Ordinal)..]);

        Assert.Equal(before with { Id = "" }, Assert.Single(_desk.Book.All) with { Id = "" });
    }

    [Theory]
    [InlineData("topic: all", "Rina Sari", "topic: Rina Sari")]
    [InlineData("person: nobody", "Rina Sari", "person: Rina Sari")]
    [InlineData("source: all", "Kabar Satu", "source: Kabar Satu")]
    [InlineData("schedule: daily at 07:00", "every 6 hours, at 07:00 too", "schedule: every 6 hours, at 07:00 too")]
    [InlineData("time: 07:00", "19:00", "time: 19:00")]
    [InlineData("zone: UTC", "Asia/Makassar", "zone: Asia/Makassar")]
    [InlineData("items: 10", "20", "items: 20")]
    [InlineData("language: English", "Indonesian", "language: Indonesian")]
    [InlineData("quiet if empty: no", "yes", "quiet if empty: yes")]
    public async Task Edit_WhatAndToWhatChosen_ChangesThatAlone(string what, string value, string now)
    {
        await ArriveAsync();
        await AskAsync("/subscribe daily 07:00 zone:UTC name:pagi");
        Subscription before = Assert.Single(_desk.Book.All);

        Answer overview = await PressAsync(await AskAsync("/subscriptions"), "Edit pagi");
        Answer values = await PressAsync(overview, what);
        Answer changed = await PressAsync(values, value);

        Assert.All(overview.Actions.Concat(values.Actions), static action => Assert.Equal(ActionKind.Choice, action.Kind));
        Assert.Equal("Changed: pagi", changed.Title);
        Subscription after = Assert.Single(_desk.Book.All);
        Assert.NotEqual(before, after);
        Assert.Equal((before.Id, before.Name, before.Channel), (after.Id, after.Name, after.Channel));
        Assert.Contains((await PressAsync(changed, "Edit pagi")).Actions, action => action.Label == now);
        Assert.Equal(overview.Title, (await PressAsync(values, "◀ Back")).Title);
    }

    [Fact]
    public async Task Edit_EveryChoiceThatIsOffered_Works()
    {
        await ArriveAsync();
        await AskAsync("/subscribe daily 07:00 topic:beras person:\"Rina Sari\" source:\"Kabar Satu\" name:pagi");
        Answer overview = await AskAsync("/subscription name:pagi action:edit");
        int chosen = 0;

        foreach (AnswerAction part in overview.Actions)
        {
            Answer values = await AskAsync(part.Invocation, Here, mayManage: true, null);
            foreach (AnswerAction value in values.Actions)
            {
                Answer answer = await AskAsync(value.Invocation, Here, mayManage: true, null);
                Assert.True(answer.Outcome == AnswerOutcome.Answered, $"{part.Label}, {value.Label}: {answer.Notice}");
                Assert.Equal(AnswerOutcome.Refused, (await AskAsync(value.Invocation, Here, mayManage: false, null)).Outcome);
                chosen++;
            }
        }

        Assert.True(chosen > 40);
        Assert.Single(_desk.Book.All);
    }

    [Theory]
    [InlineData("topic:-")]
    [InlineData("topik:-")]
    [InlineData("person:- source:-")]
    public async Task Subscribe_ADash_TakesALimitAway(string options)
    {
        await ArriveAsync();
        await AskAsync("/subscribe daily topic:beras person:\"Rina Sari\" source:\"Kabar Satu\" name:pagi");

        await AskAsync($"/subscribe name:pagi {options}");

        Subscription after = Assert.Single(_desk.Book.All);
        bool isTopic = options.StartsWith("top", StringComparison.Ordinal);
        Assert.Equal(isTopic ? (null, "Rina Sari", "Kabar Satu") : ("beras", null, null), (after.Topic, after.Person, after.Source));
    }

    [Theory]
    [InlineData("/subscribe daily 07:00")]
    [InlineData("/unsubscribe pagi")]
    [InlineData("/subscription name:pagi action:pause")]
    [InlineData("/quiet 22:00-06:00")]
    public async Task ManagersOnly_AnybodyElse_IsRefused(string line)
    {
        await AskAsync("/subscribe daily 07:00 name:pagi");

        Answer answer = await AskAsync(line, mayManage: false);

        Assert.Equal(AnswerOutcome.Refused, answer.Outcome);
        Assert.Null(Assert.Single(_desk.Book.All).Pause);
        Assert.Null(_desk.Chats.Quiet(Here));
    }

    [Fact]
    public async Task Subscribe_MoreThanAllowed_IsRefusedByChannelAndByChat()
    {
        await AskAsync("/subscribe daily");
        await AskAsync("/subscribe daily");
        Answer third = await AskAsync("/subscribe daily");
        Answer topic = await AskAsync("/subscribe daily", Here with { Topic = "1" });
        Answer other = await AskAsync("/subscribe daily", Here with { Topic = "2" });

        Assert.Contains("at most 2", third.Notice, StringComparison.Ordinal);
        Assert.Equal(AnswerOutcome.Answered, topic.Outcome);
        Assert.Contains("at most 3", other.Notice, StringComparison.Ordinal);
        Assert.Equal(["digest", "digest", "digest-2"], _desk.Book.All.Select(static subscription => subscription.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Subscribe_AnotherChannelOfItsAdministrator_IsManagedFromHere()
    {
        await AskAsync("/subscribe daily channel:@managed name:kanal");

        Subscription subscription = Assert.Single(_desk.Book.All);
        Assert.Equal((PlainTransport.Managed, Here), (subscription.Channel, subscription.ManagedFrom));
        Assert.Equal(1, (await AskAsync("/subscriptions")).Total);
        await AskAsync("/unsubscribe kanal");
        Assert.Empty(_desk.Book.All);
    }

    [Fact]
    public async Task Subscriptions_OneThatWasSent_TellsNextTimeOutcomeAndOffersButtons()
    {
        await AskAsync("/subscribe daily 07:00 zone:UTC name:pagi");
        await PressAsync(await AskAsync("/subscribe name:pagi"), "Send one now");

        Answer list = await AskAsync("/subscriptions");

        string line = Assert.IsType<AnswerBlock.Text>(list.Blocks[1]).Words;
        Assert.Contains("next Friday, 21 June 2024, 07:00 (UTC)", line, StringComparison.Ordinal);
        Assert.Contains("delivered", line, StringComparison.Ordinal);
        Assert.Equal(["Pause pagi", "Edit pagi", "Preview pagi", "Delete pagi"], list.Actions.Select(static action => action.Label));
        await PressAsync(list, "Pause pagi");
        Assert.NotNull(Assert.Single(_desk.Book.All).Pause);
        await PressAsync(await AskAsync("/subscriptions"), "Resume pagi");
        Assert.Null(Assert.Single(_desk.Book.All).Pause);
        await PressAsync(list, "Delete pagi");
        Assert.Empty(_desk.Book.All);
    }

    [Fact]
    public async Task Why_AfterADigest_SaysWhichRuleLetAnItemIn()
    {
        await _desk.ArriveAsync(new ToldArticle("a.txt", "Harga beras naik di pasar.") { Title = "Harga beras", Source = "Kabar Satu", Published = "2024-06-19" });
        Assert.Equal(AnswerOutcome.Refused, (await AskAsync("/why")).Outcome);
        await PressAsync(await AskAsync("/subscribe daily name:pagi"), "Send one now");

        Answer byNumber = await AskAsync("/why 1");
        Answer byReply = await AskAsync("/why", repliesTo: "1");
        Answer wrong = await AskAsync("/why 2");
        Answer elsewhere = await AskAsync("/why", new ChannelRef(PlainTransport.Name, "there"), repliesTo: "1");

        Assert.All([byNumber, byReply], static answer => Assert.Contains("Main story", Assert.IsType<AnswerBlock.Text>(answer.Blocks[1]).Words, StringComparison.Ordinal));
        Assert.Equal(AnswerOutcome.Refused, wrong.Outcome);
        Assert.Equal(AnswerOutcome.Refused, elsewhere.Outcome);
    }

    [Fact]
    public async Task Quiet_SetShownAndEnded()
    {
        await AskAsync("/quiet 22.00 – 06.30 zone:Asia/Jakarta");
        Assert.Equal("22:00-06:30 Asia/Jakarta", _desk.Chats.Quiet(Here)?.ToString());
        Assert.Contains("22:00", (await AskAsync("/quiet")).Notice, StringComparison.Ordinal);

        Assert.Equal(AnswerOutcome.Refused, (await AskAsync("/quiet always")).Outcome);
        await AskAsync("/quiet mati");
        Assert.Null(_desk.Chats.Quiet(Here));
    }

    [Fact]
    public async Task Suggest_NamesOfSubscriptions_AreThoseOfTheChannel()
    {
        await AskAsync("/subscribe daily name:pagi");
        await AskAsync("/subscribe daily name:lain", new ChannelRef(PlainTransport.Name, "there"));
        OptionDefinition which = _catalog.Find("unsubscribe")!.Definition.Options[0];

        Assert.Equal(["pagi"], _dispatcher.Suggest(Here, which, "", "en", 25).Select(static suggestion => suggestion.Value));
        Assert.Equal(["lain"], _dispatcher.Suggest(new ChannelRef(PlainTransport.Name, "there"), which, "la", "en", 25).Select(static suggestion => suggestion.Value));
    }

    [Fact]
    public async Task ForgetAsync_TheBotIsRemoved_PausesWithAReason()
    {
        await AskAsync("/subscribe daily name:pagi");

        await _dispatcher.ForgetAsync(Here, TestContext.Current.CancellationToken);

        Assert.NotNull(Assert.Single(_desk.Book.All).Pause?.Reason);
    }

    private Task ArriveAsync() => _desk.ArriveAsync(
        new ToldArticle("a.txt", "Rina Sari mengatakan harga beras naik di Belara.\nRina Sari pulang.") { Title = "Harga Beras", Source = "Kabar Satu", Published = "2024-06-19" }
            .Naming(NameKind.Person, "Rina Sari").Naming(NameKind.Place, "Belara").Saying("Rina Sari", "harga beras naik"));

    private async Task<Answer> PressAsync(Answer answer, string label) =>
        await AskAsync(Assert.Single(answer.Actions, action => action.Label == label).Invocation, Here, mayManage: true, null);

    private Task<Answer> AskAsync(string line, ChannelRef? channel = null, bool mayManage = true, string? repliesTo = null) =>
        AskAsync(new CommandLineParser(_catalog).Parse(line, "en"), channel ?? Here, mayManage, repliesTo);

    private async Task<Answer> AskAsync(CommandInvocation invocation, ChannelRef channel, bool mayManage, string? repliesTo)
    {
        var request = new ChatRequest(invocation, channel, ChannelKind.Private, new ChatUser("owner", "Owner"))
        {
            MayManage = _ => ValueTask.FromResult(mayManage),
            RepliesTo = repliesTo,
        };
        return await _dispatcher.AnswerAsync(request, TestContext.Current.CancellationToken);
    }
}
