using BriefingBot.Core.Answers;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

/// <summary>Statements found while somebody types.</summary>
public class QuotesCommandTests
{
    private readonly Bot _bot = new(
        new ToldArticle("a.txt", "Anton Mirov menjanjikan kapal baru.\nKapal itu terlambat, kata seseorang.") { Published = "2024-06-10" }
            .Naming(NameKind.Person, "Anton Mirov", null, "Mirov")
            .Saying("Anton Mirov", "kapal baru")
            .Saying(null, "Kapal itu terlambat"),
        new ToldArticle("b.txt", "Elena Mirov menolak dermaga.\nElena Mirov meminta jalan.") { Published = "2024-06-12" }
            .Naming(NameKind.Person, "Elena Mirov", null, "Mirov")
            .Saying("Elena Mirov", "menolak dermaga")
            .Saying("Elena Mirov", "meminta jalan"));

    [Fact]
    public void Quotes_WithoutWords_AreTheNewestWithASpeaker() =>
        Assert.Equal(["menolak dermaga", "meminta jalan", "kapal baru"], _bot.Excerpts("/quotes"));

    [Theory]
    [InlineData("mirov kapal", "kapal baru")]
    [InlineData("elena mirov", "menolak dermaga", "meminta jalan")]
    [InlineData("dermaga", "menolak dermaga")]
    public void Quotes_OfWords_AreWhatWhoeverIsMeantSaid(string words, params string[] expected) =>
        Assert.Equal(expected, _bot.Excerpts($"/quotes {words}"));

    [Fact]
    public void Quotes_OfANameThatSeveralHave_AreEveryonesWithoutAsking()
    {
        Answer answer = _bot.Ask("/quotes mirov");

        Assert.All(answer.Items, static item => Assert.IsType<AnswerItem.Statement>(item));
        Assert.Equal(3, answer.Total);
    }

    [Fact]
    public void Quotes_OfNothingFound_SayNothingFits() => Assert.Equal(AnswerOutcome.NothingFound, _bot.Ask("/quotes pesawat").Outcome);

    [Fact]
    public void Quotes_BetweenTwoPages_LeaveThePageOfTheConversation()
    {
        _bot.Ask(Bot.Parse("/search mirov") with { PageSize = 1 });

        _bot.Ask("/quotes");

        Assert.Equal(2, _bot.Ask("/next").Page);
    }
}
