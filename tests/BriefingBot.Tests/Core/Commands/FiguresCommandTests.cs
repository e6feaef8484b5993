using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

public class FiguresCommandTests
{
    private readonly Bot _bot = new(
        new ToldArticle("a.txt", "Anton Mirov menyebut 40 kapal ikan rusak diterjang badai di Sembilang.\nPerbaikan makan 15 hari.\nAda 300 warga di posko Sembilang.")
        { Source = "Kabar Pesisir", Published = "2024-06-10" }
            .Naming(NameKind.Person, "Anton Mirov", "bupati").Naming(NameKind.Place, "Sembilang")
            .Counting("40 kapal ikan", 40, "kapal ikan", "Anton Mirov").Counting("15 hari", 15, "hari").Counting("300 warga", 300, "warga"),
        new ToldArticle("b.txt", "Petra Wulan mencatat sedikitnya 65 kapal rusak diterjang badai di Sembilang.\nAnton Mirov, bupati, mengulang 40 kapal ikan rusak diterjang badai Sembilang.\nLatihan makan 20 hari.")
        { Source = "Harian Teluk", Published = "2024-06-11" }
            .Naming(NameKind.Person, "Anton Mirov", "bupati").Naming(NameKind.Person, "Petra Wulan").Naming(NameKind.Place, "Sembilang")
            .Counting("65 kapal", 65, "kapal", "Petra Wulan", FigureModifier.AtLeast).Counting("40 kapal ikan", 40, "kapal ikan", "Anton Mirov").Counting("20 hari", 20, "hari"),
        new ToldArticle("c.txt", "Di Gentala, 12 kapal dibeli koperasi nelayan tahun ini.")
        { Source = "Kabar Pesisir", Published = "2024-06-12" }
            .Naming(NameKind.Place, "Gentala")
            .Counting("12 kapal", 12, "kapal"));

    [Fact]
    public void Figures_DifferentNumbersOfOneThing_AreSetBesideEachOther()
    {
        Answer answer = _bot.Ask("/figures kapal badai");

        Assert.Equal("kapal", Assert.Single(answer.Blocks.OfType<AnswerBlock.Heading>()).Words);
        Assert.Equal(
            "Angkanya berbeda-beda: 40 (Anton Mirov) · sedikitnya 65 (Petra Wulan)", Assert.Single(answer.Blocks.OfType<AnswerBlock.Notice>()).Words);
    }

    [Fact]
    public void Figures_TheSameClaimInTwoArticles_IsOneRowWithBothCitations()
    {
        AnswerItem item = _bot.Ask("/figures kapal badai").Items.Single(static item => item.Excerpt.Text == "40 kapal ikan");

        Assert.Single(item.Also);
        Assert.NotEqual(item.Citation.Article, item.Also[0].Article);
    }

    [Fact]
    public void Figures_OtherMatters_AreNotSetAgainstEachOther()
    {
        Answer answer = _bot.Ask(Bot.Parse("/figures") with { Page = null });

        string notice = Assert.Single(answer.Blocks.OfType<AnswerBlock.Notice>()).Words;
        Assert.DoesNotContain("12", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("15", notice, StringComparison.Ordinal);
        Assert.Equal("hari", answer.Blocks.OfType<AnswerBlock.Heading>().Last().Words);
    }

    [Theory]
    [InlineData("/figures oleh:Mirov", "40 kapal ikan")]
    [InlineData("/figures Petra Wulan", "65 kapal")]
    [InlineData("/figures warga", "300 warga")]
    [InlineData("/figures kapal source:kabar since:2024-06-12", "12 kapal")]
    public void Figures_Options_LeaveWhatTheyAllow(string line, string excerpt) => Assert.Equal([excerpt], _bot.Excerpts(line));

    [Fact]
    public void Figures_NothingFound_SaysSo() => Assert.Equal(AnswerOutcome.NothingFound, _bot.Ask("/figures helikopter").Outcome);
}
