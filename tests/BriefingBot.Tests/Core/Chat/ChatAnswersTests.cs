using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Commands;
using BriefingBot.Tests.Core.Library;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Core.Chat;

/// <summary>Commands as chats give them: what they offer next, and whose language they speak.</summary>
public class ChatAnswersTests
{
    private static readonly ChannelRef Channel = new("test", "1");

    private readonly CommandDispatcher _dispatcher;

    public ChatAnswersTests()
    {
        var settings = new MemoryChatSettings();
        _dispatcher = new CommandDispatcher(
            new CommandCatalog("1.0", new LanguageCommand(settings)), Shelf.Live(
                new ToldArticle("a.txt", "Anton Mirov menjanjikan kapal baru.\nPelabuhan menunggu kapal itu.") { Title = "Janji kapal", Published = "2024-06-10" }
                    .Naming(NameKind.Person, "Anton Mirov")
                    .Saying("Anton Mirov", "kapal baru"),
                new ToldArticle("b.txt", "Kapal ketiga tiba.") { Title = "Kapal tiba", Published = "2024-06-11" }), settings,
            new SubscriptionBook(new MemorySubscriptionStore()), new ManualTimeProvider(),
            NullLogger<CommandDispatcher>.Instance);
    }

    [Fact]
    public async Task AnswerAsync_SeveralPages_OffersTheOtherPagesContextAndSources()
    {
        Answer first = await AskAsync(Bot.Parse("/search kapal") with { PageSize = 1 });

        Assert.True(first.PageCount > 1);
        Assert.Equal([ActionKind.NextPage, ActionKind.Context, ActionKind.Sources], first.Actions.Select(static action => action.Kind));
        Answer second = await AskAsync(first.Actions[0].Invocation);
        Assert.Equal(2, second.Page);
        Assert.Equal(ActionKind.PreviousPage, second.Actions[0].Kind);
    }

    [Fact]
    public async Task AnswerAsync_TheContextOfAnItem_ShowsItsParagraphWithTheExcerptMarked()
    {
        Answer answer = await AskAsync(Bot.Parse("/who Mirov"));
        AnswerItem item = answer.Items.First();

        Answer context = await AskAsync(answer.Actions.First(static action => action.Kind == ActionKind.Context).Invocation);

        AnswerItem around = Assert.Single(context.Items);
        Assert.Equal([item.Excerpt.Span], around.Excerpt.Highlights);
        Assert.Contains(item.Excerpt.Text, around.Excerpt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(context.Actions, static action => action.Kind == ActionKind.Context);
    }

    [Theory]
    [InlineData("/context article:1 at:0+10 check:00000000")]
    [InlineData("/context article:1 at:2147483647+2147483647 check:0")]
    [InlineData("/context article:99 at:0+1 check:0")]
    [InlineData("/context")]
    public async Task AnswerAsync_TheContextOfWordsThatAreNotThere_SaysSo(string line)
    {
        Answer context = await AskAsync(Bot.Parse(line));

        Assert.Equal(AnswerOutcome.NothingFound, context.Outcome);
        Assert.Empty(context.Items);
    }

    [Fact]
    public async Task AnswerAsync_SourcesView_KeepsTheSourcesOnlyAndTheNextPage()
    {
        Answer first = await AskAsync(Bot.Parse("/search kapal") with { PageSize = 1 });

        Answer sources = await AskAsync(first.Actions.Single(static action => action.Kind == ActionKind.Sources).Invocation);

        Assert.Empty(sources.Blocks);
        Assert.Equal(first.Sources.Select(static source => source.Number), sources.Sources.Select(static source => source.Number));
        Assert.Equal(2, (await AskAsync(Bot.Parse("/next"))).Page);
    }

    [Fact]
    public async Task AnswerAsync_LanguageSetForTheChat_HoldsForEveryoneThereAndNowhereElse()
    {
        Answer set = await AskAsync(Bot.Parse("/language en"));

        Assert.Equal("en", set.Locale);
        Assert.Equal("en", (await AskAsync(Bot.Parse("/about"), user: "other")).Locale);
        Assert.Equal("id", (await AskAsync(Bot.Parse("/about"), channel: new ChannelRef("test", "2"))).Locale);
        await AskAsync(Bot.Parse("/language auto"));
        Assert.Equal("id", (await AskAsync(Bot.Parse("/about"))).Locale);
    }

    [Fact]
    public async Task AnswerAsync_LanguageByOneWhoMayNot_RefusesAndChangesNothing()
    {
        Answer refused = await AskAsync(Bot.Parse("/language en"), mayManage: false);

        Assert.Equal(AnswerOutcome.Refused, refused.Outcome);
        Assert.Equal("id", (await AskAsync(Bot.Parse("/about"))).Locale);
    }

    [Fact]
    public async Task MoveAsync_ThenForgetAsync_TakesTheSettingsAlongAndAway()
    {
        var moved = new ChannelRef("test", "3");
        await AskAsync(Bot.Parse("/language en"));

        await _dispatcher.MoveAsync(Channel, moved, TestContext.Current.CancellationToken);

        Assert.Equal("id", (await AskAsync(Bot.Parse("/about"))).Locale);
        Assert.Equal("en", (await AskAsync(Bot.Parse("/about"), channel: moved)).Locale);
        await _dispatcher.ForgetAsync(moved, TestContext.Current.CancellationToken);
        Assert.Equal("id", (await AskAsync(Bot.Parse("/about"), channel: moved)).Locale);
    }

    private ValueTask<Answer> AskAsync(CommandInvocation invocation, string user = "u", ChannelRef? channel = null, bool mayManage = true) =>
        _dispatcher.AnswerAsync(
            new ChatRequest(invocation, channel ?? Channel, ChannelKind.Group, new ChatUser(user, "Somebody")) { MayManage = _ => ValueTask.FromResult(mayManage) },
            TestContext.Current.CancellationToken);
}
