using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

/// <summary>More is found than anyone pages to: the answer says so, and its pages end.</summary>
public class ManyFindingsTests
{
    private const int Counted = 1_000;

    private readonly Bot _bot = new(
        Article("laut.txt", "gelombang", Counted + 1), Article("pasar.txt", "cabai", Counted));

    [Theory]
    [InlineData("id", "Halaman 1 dari 200. Ada lebih dari 1.000; persempit pertanyaannya. Lanjut: /next")]
    [InlineData("en", "Page 1 of 200. There are more than 1,000; narrow the question down. More: /next")]
    public void Search_MoreThanIsCounted_SaysMoreThan(string locale, string footer)
    {
        Answer answer = _bot.Ask("/search gelombang", locale);

        Assert.Equal((Counted, true), (answer.Total, answer.IsMore));
        Assert.Equal(footer, answer.Footer);
        Assert.Equal(5, answer.Items.Count());
    }

    [Theory]
    [InlineData("/search gelombang page 200")]
    [InlineData("/search gelombang page 12345")]
    public void Search_LastOfTheCountedPages_HasNoNextButSaysThatThereIsMore(string line)
    {
        Answer answer = _bot.Ask(line);

        Assert.Equal((200, 200), (answer.Page, answer.PageCount));
        Assert.Equal("Ada lebih dari 1.000; persempit pertanyaannya.", answer.Footer);
        Assert.Equal(5, answer.Items.Count());
        Assert.DoesNotContain(answer.Actions, static action => action.Kind == ActionKind.NextPage);
        Assert.Equal(AnswerOutcome.Refused, _bot.Ask("/next").Outcome);
    }

    [Fact]
    public void Search_ExactlyAsManyAsAreCounted_IsExact()
    {
        Answer first = _bot.Ask("/search cabai");
        Answer last = _bot.Ask("/search cabai page 200");

        Assert.Equal((Counted, false), (first.Total, first.IsMore));
        Assert.Equal("Halaman 1 dari 200. Lanjut: /next", first.Footer);
        Assert.Null(last.Footer);
    }

    [Fact]
    public void Search_PageOfAProgram_IsCountedToTheEnd()
    {
        Answer answer = _bot.Ask(Bot.Parse("/search gelombang page 201") with { CountsAll = true });

        Assert.Equal((Counted + 1, false, 201), (answer.Total, answer.IsMore, answer.Page));
        Assert.Single(answer.Items);
    }

    [Fact]
    public void Search_EverythingOnOnePage_IsCountedToTheEnd()
    {
        Answer answer = _bot.Ask(Bot.Parse("/search gelombang") with { Page = null });

        Assert.Equal((Counted + 1, false), (answer.Total, answer.IsMore));
        Assert.Equal(Counted + 1, answer.Items.Count());
    }

    [Theory]
    [InlineData("id", "lebih dari 1.000: /search gelombang")]
    [InlineData("en", "more than 1,000: /search gelombang")]
    public void Search_NothingWithinLimits_SaysMoreThanThereAreWithout(string locale, string found)
    {
        Answer answer = _bot.Ask("/search gelombang until:2020", locale);

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.Contains(answer.Blocks.OfType<AnswerBlock.Text>(), text => text.Words.EndsWith(found, StringComparison.Ordinal));
    }

    private static ToldArticle Article(string file, string word, int paragraphs) =>
        new(file, string.Join('\n', Enumerable.Range(0, paragraphs).Select(at => $"Kabar {word} nomor {at}."))) { Published = "2024-06-10" };
}
