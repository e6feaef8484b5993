using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
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

    [Theory]
    [InlineData(4_800_000, FigureModifier.Exact, 4_812_000, FigureModifier.Exact, false)]
    [InlineData(4_800_000, FigureModifier.About, 4_812_000, FigureModifier.Exact, false)]
    [InlineData(4_800_000, FigureModifier.Exact, 5_100_000, FigureModifier.Exact, true)]
    [InlineData(635, FigureModifier.Exact, 640, FigureModifier.Exact, true)]
    [InlineData(100, FigureModifier.Exact, 101, FigureModifier.Exact, true)]
    [InlineData(100, FigureModifier.About, 108, FigureModifier.Exact, false)]
    [InlineData(10_000, FigureModifier.Exact, 11_000, FigureModifier.Exact, true)]
    [InlineData(40, FigureModifier.AtLeast, 65, FigureModifier.Exact, false)]
    [InlineData(65, FigureModifier.AtLeast, 40, FigureModifier.Exact, true)]
    [InlineData(40, FigureModifier.MoreThan, 65, FigureModifier.Exact, false)]
    [InlineData(40, FigureModifier.AtMost, 30, FigureModifier.Exact, false)]
    [InlineData(40, FigureModifier.AtMost, 50, FigureModifier.Exact, true)]
    [InlineData(40, FigureModifier.LessThan, 30, FigureModifier.AtLeast, false)]
    [InlineData(10_000, FigureModifier.AtLeast, 11_000, FigureModifier.MoreThan, true)]
    public void Figures_TwoOutlets_DifferOnlyIfBothCannotBeRight(int value, FigureModifier modifier, int other, FigureModifier otherModifier, bool differ)
    {
        Answer answer = Compare(("Kabar Pesisir", value, modifier, "kapal ikan"), ("Harian Teluk", other, otherModifier, "kapal ikan"));

        Assert.Equal(differ ? 1 : 0, answer.Blocks.OfType<AnswerBlock.Notice>().Count());
    }

    [Fact]
    public void Figures_OneOutletBringsItsNumberUpToDate_IsNoDisagreement() =>
        Assert.Empty(Compare(("Kabar Pesisir", 12, FigureModifier.Exact, "kapal ikan"), ("Kabar Pesisir", 15, FigureModifier.Exact, "kapal ikan")).Blocks.OfType<AnswerBlock.Notice>());

    [Theory]
    [InlineData("Rp 80 miliar untuk kapal ikan", "$5 juta untuk kapal ikan")]
    [InlineData("sepertiga kapal ikan", "40 kapal ikan")]
    [InlineData("40 persen kapal ikan", "70 ton kapal ikan")]
    [InlineData("antara 30 dan 50 kapal ikan", "45 kapal ikan")]
    [InlineData("puluhan kapal ikan", "45 kapal ikan")]
    [InlineData("40 kapal ikan", "70 kapal feri")]
    public void Figures_OtherUnitsRangesAndVagueNumbers_AreNoDisagreement(string one, string other)
    {
        LiveLibrary library = Shelf.Read(
            $"Badai\n\n18 Juni 2024 - Badai di Ambon merusak {one} milik nelayan pantai utara.",
            $"Kerusakan\n\n19 Juni 2024 - Badai di Ambon ternyata merusak {other} milik nelayan pantai utara.");

        Answer answer = new Bot(library).Ask(Bot.Parse("/figures") with { Page = null });

        Assert.Equal(2, answer.Items.Count());
        Assert.Empty(answer.Blocks.OfType<AnswerBlock.Notice>());
    }

    [Fact]
    public void Figures_ArticlesThatTellDifferentNumbersOfOneThing_Differ()
    {
        LiveLibrary library = Shelf.Read(
            "Badai\n\n18 Juni 2024 - Badai di Ambon merusak 40 kapal ikan, kata pemilik kapal Anton Mirov.",
            "Damage\n\nJune 19, 2024 - The storm in Ambon damaged 70 fishing boats, harbour master Petra Wulan said.",
            "Kerusakan\n\n19 Juni 2024 - Badai di Ambon ternyata merusak 70 kapal ikan, kata nelayan Yusuf Halim.");

        Answer answer = new Bot(library).Ask(Bot.Parse("/figures kapal") with { Page = null });

        Assert.Equal("Angkanya berbeda-beda: 40 (Anton Mirov) · 70 (Yusuf Halim)", Assert.Single(answer.Blocks.OfType<AnswerBlock.Notice>()).Words);
    }

    [Theory]
    [InlineData("Rp 30.000", "id", "Rp 30.000")]
    [InlineData("Rp 30.000", "en", "Rp 30.000 (IDR 30,000)")]
    [InlineData("Rp 80 miliar", "id", "Rp 80 miliar (IDR 80.000.000.000)")]
    [InlineData("12,5 persen", "id", "12,5 persen")]
    [InlineData("10.000 kapal", "id", "10.000 kapal")]
    [InlineData("dua belas kapal", "id", "dua belas kapal (12)")]
    [InlineData("sembilan kali lipat", "id", "sembilan kali lipat (9×)")]
    [InlineData("1,5 juta kapal", "id", "1,5 juta kapal (1.500.000)")]
    public void Figures_ValueInPlainDigits_StandsBesideWordsThatDoNotHoldIt(string written, string locale, string lead)
    {
        LiveLibrary library = Shelf.Read($"Pasar\n\n18 Juni 2024 - Di pasar pagi yang ramai di tepi sungai itu tercatat {written}. Para pedagang yang datang dari desa lain belum tahu apa yang akan mereka lakukan.");

        Assert.Equal(lead, Assert.Single(new Bot(library).Ask("/figures", locale).Items).Lead);
    }

    private static Answer Compare(params (string Source, int Value, FigureModifier Modifier, string Unit)[] told) => new Bot(
        [
            .. told.Select(static (figure, index) => new ToldArticle($"{index}.txt", $"Badai ke-{index} di Sembilang merusak {figure.Value} {figure.Unit} milik nelayan pantai.")
                { Source = figure.Source, Published = "2024-06-18" }
                .Naming(NameKind.Place, "Sembilang")
                .Counting($"{figure.Value} {figure.Unit}", figure.Value, figure.Unit, null, figure.Modifier)),
        ]).Ask(Bot.Parse("/figures") with { Page = null });
}
