using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

/// <summary>Answers from the articles of one language, which has nothing to do with the language that the answer itself speaks.</summary>
public class ArticleLanguageTests
{
    private const string Indonesian = "Anton Mirov bertemu Ratna Dewi di Katambo. Anton Mirov mengatakan ekspor timah turun menjadi 40 kapal.";
    private const string English = "Anton Mirov met Ratna Dewi in Katambo. Anton Mirov said ekspor timah fell to 50 kapal.";

    private readonly Bot _bot = new(
        Article("id.txt", "id", Indonesian, "Anton Mirov bertemu Ratna Dewi di Katambo", "ekspor timah turun menjadi 40 kapal", "40 kapal", 40),
        Article("en.txt", "en", English, "Anton Mirov met Ratna Dewi in Katambo", "ekspor timah fell to 50 kapal", "50 kapal", 50));

    [Theory]
    [InlineData("/who topic:timah language:id", "id.txt")]
    [InlineData("/who topic:timah bahasa:Inggris", "en.txt")]
    [InlineData("/who Mirov language:en", "en.txt")]
    [InlineData("/figures kapal language:English", "en.txt")]
    [InlineData("/figures language:id", "id.txt")]
    [InlineData("/search timah language:en", "en.txt")]
    [InlineData("/search language:id timah", "id.txt")]
    [InlineData("/summit Mirov language:en", "en.txt")]
    [InlineData("/summit language:en", "en.txt")]
    [InlineData("/summit place:Katambo bahasa:Indonesia since:2024-06-09 until:2024-06-11", "id.txt")]
    public void Ask_ForArticlesOfALanguage_CitesNoOther(string line, string file)
    {
        Answer answer = _bot.Ask(Bot.Parse(line) with { Page = null });

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        // Who somebody is, a brief tells from whatever names them; what it tells of them is only from those articles.
        Assert.Equal([file], answer.Items.Where(static item => item is not AnswerItem.Name)
            .SelectMany(static item => item.Also.Prepend(item.Citation)).Select(static citation => citation.Article.Article.File).Distinct());
    }

    [Fact]
    public void Who_EveryoneInALanguage_CountsOnlyItsStatements()
    {
        Assert.Equal(2, _bot.Ask("/who").Items.OfType<AnswerItem.Name>().Single().Statements);
        Assert.Equal(1, _bot.Ask("/who language:en").Items.OfType<AnswerItem.Name>().Single().Statements);
    }

    [Theory]
    [InlineData("id", "artikel berbahasa Inggris")]
    [InlineData("en", "articles in English")]
    public void Ask_ForArticlesOfALanguage_IsAnsweredInThatOfTheChat(string locale, string limit)
    {
        Answer answer = _bot.Ask("/search timah language:en", locale);

        Assert.Equal(locale, answer.Locale);
        Assert.EndsWith($"({limit})", answer.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_NothingInTheLanguage_SaysWhatThereIsWithoutIt()
    {
        Answer answer = _bot.Ask("/search turun language:en");

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.Contains(answer.Blocks.OfType<AnswerBlock.Text>(), static text => text.Words == "Tanpa batasan tanggal, media, bahasa dan jenis ada 1: /search turun");
    }

    [Fact]
    public void Ask_LanguageThatIsNone_NamesThoseThereAre()
    {
        Answer answer = _bot.Ask("/search timah language:fr");

        Assert.Equal(AnswerOutcome.Refused, answer.Outcome);
        Assert.Contains("Indonesia, Inggris", answer.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_OfTheChat_IsNoLimit()
    {
        var request = new ChatRequest(Bot.Parse("/language en"), new ChannelRef("console", "1"), ChannelKind.Private, new ChatUser("2", "Sari"))
        {
            MayManage = static _ => ValueTask.FromResult(true),
        };

        Answer answer = await _bot.Handler.AnswerAsync(request, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("(", answer.Title, StringComparison.Ordinal);
    }

    private static ToldArticle Article(string file, string language, string text, string met, string said, string counted, decimal value) =>
        new ToldArticle(file, text) { Language = language, Published = "2024-06-10" }
            .Naming(NameKind.Person, "Anton Mirov").Naming(NameKind.Person, "Ratna Dewi").Naming(NameKind.Place, "Katambo")
            .Saying("Anton Mirov", said).Counting(counted, value, "kapal")
            .Telling(EventKind.Meeting, met, ["Anton Mirov", "Ratna Dewi"], "Katambo");
}
