using System.Buffers.Text;
using System.Text;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

/// <summary>What a new user is told, and what a link to the bot may carry.</summary>
public class StartCommandTests
{
    private readonly Bot _bot = new(
        new ToldArticle("a.txt", "Anton Mirov menjanjikan 3 kapal baru.\nRatna Dewi menolak. Mirov setuju.") { Published = "2024-06-10" }
            .Naming(NameKind.Person, "Anton Mirov", null, "Mirov")
            .Naming(NameKind.Person, "Ratna Dewi")
            .Saying("Anton Mirov", "3 kapal baru")
            .Saying("Anton Mirov", "setuju")
            .Saying("Ratna Dewi", "menolak")
            .Counting("3 kapal", 3, "kapal"));

    [Fact]
    public void Start_ALibraryWithSpeakersAndFigures_OffersCommandsThatFindSomething()
    {
        Answer start = _bot.Ask("/start", "en");

        Assert.Equal("Hello!", start.Title);
        Assert.Equal(["/who Anton Mirov", "/figures", "/sources"], start.Actions.Select(static action => action.Label));
        Assert.All(start.Actions, action =>
        {
            Assert.Equal(ActionKind.Run, action.Kind);
            Answer answer = _bot.Ask(action.Invocation);
            Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
            Assert.True(answer.Total > 0);
        });
    }

    [Fact]
    public void Start_AnEmptyLibrary_SaysSoAndOffersWhatStillWorks()
    {
        Answer start = new Bot([]).Ask("/start");

        Assert.Contains(".txt", start.Notice, StringComparison.Ordinal);
        Assert.Equal(["/sources", "/people", "/help"], start.Actions.Select(static action => action.Label));
    }

    [Theory]
    [InlineData("who_Anton_Mirov", "who", "Pernyataan Anton Mirov")]
    [InlineData("who_mirov_kapal", "who", "Pernyataan Anton Mirov tentang “kapal”")]
    [InlineData("figures", "figures", null)]
    [InlineData("search_kapal", "search", null)]
    [InlineData("help", "help", null)]
    public void Start_ALinkWithNameAndWords_IsAnsweredByThatCommand(string word, string command, string? title)
    {
        Answer answer = _bot.Ask($"/start {word}");

        Assert.Equal(command, answer.Command);
        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Equal(title ?? answer.Title, answer.Title);
    }

    [Fact]
    public void Start_ALinkWithAnEncodedLine_IsAnsweredByThatLine()
    {
        Answer answer = _bot.Ask("/start " + Encode("/who mirov topik:kapal"));

        Assert.Equal(_bot.Ask("/who mirov topik:kapal").Title, answer.Title);
        Assert.Equal("who", answer.Command);
    }

    [Theory]
    [InlineData("L2xhbmd1YWdlIGVu")]
    [InlineData("language_en")]
    [InlineData("context_1")]
    [InlineData("start_start")]
    [InlineData("nonsense")]
    [InlineData("_")]
    [InlineData("who_0123456789_0123456789_0123456789_0123456789_0123456789_012345")]
    public void Start_ALinkThatMayNotOrMeansNothing_Greets(string word) => Assert.Equal("start", _bot.Ask($"/start {word}").Command);

    [Fact]
    public void Start_AnyLink_IsNeverABug() => Prop.ForAll<NonEmptyString>(link =>
        _bot.Ask($"/start {Encode(link.Get)}").Outcome != AnswerOutcome.Failed &&
        _bot.Ask($"/start {Encode("/" + link.Get)}").Outcome != AnswerOutcome.Failed).QuickCheckThrowOnFailure();

    [Fact]
    public void Next_AfterALinkWithPages_GoesOnWithThem()
    {
        Answer first = _bot.Ask(Bot.Parse("/start search_Mirov") with { PageSize = 1 });

        Assert.Equal(2, first.PageCount);
        Assert.Equal(2, _bot.Ask("/next").Page);
    }

    private static string Encode(string line) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(line));
}
