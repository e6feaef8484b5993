using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

public class SummitCommandTests
{
    private readonly Bot _bot = new(
        new ToldArticle("a.txt", "Anton Mirov akan mengunjungi Pyongyang pada 18 Juni.\nAnton Mirov dan Lim Jae-ho akan menandatangani perjanjian dagang.\nAnton Mirov ingin jalur kereta baru.\nPetra Wulan menilai Anton Mirov terdesak.")
        { Source = "Kabar Pesisir", Published = "2024-06-17" }
            .Naming(NameKind.Person, "Anton Mirov", "presiden").Naming(NameKind.Person, "Lim Jae-ho", "pemimpin").Naming(NameKind.Person, "Petra Wulan", "peneliti").Naming(NameKind.Place, "Pyongyang")
            .Telling(EventKind.Visit, "Anton Mirov akan mengunjungi Pyongyang pada 18 Juni.", ["Anton Mirov"], "Pyongyang", "2024-06-18", EventStatus.Planned)
            .Telling(EventKind.Agreement, "Anton Mirov dan Lim Jae-ho akan menandatangani perjanjian dagang.", ["Anton Mirov", "Lim Jae-ho"], status: EventStatus.Planned)
            .Saying("Anton Mirov", "ingin jalur kereta baru").Saying("Petra Wulan", "Anton Mirov terdesak"),
        new ToldArticle("b.txt", "Kunjungan Anton Mirov ke Korea Utara berlangsung Selasa.\nTahun lalu Lim Jae-ho bertemu Anton Mirov di Vladivostok.")
        { Source = "Harian Teluk", Published = "2024-06-19" }
            .Naming(NameKind.Person, "Anton Mirov", "presiden").Naming(NameKind.Person, "Lim Jae-ho", "pemimpin").Naming(NameKind.Place, "Korea Utara").Naming(NameKind.Place, "Vladivostok")
            .Telling(EventKind.Visit, "Kunjungan Anton Mirov ke Korea Utara berlangsung Selasa.", ["Anton Mirov"], "Korea Utara", "2024-06-18")
            .Telling(EventKind.Meeting, "Tahun lalu Lim Jae-ho bertemu Anton Mirov di Vladivostok.", ["Lim Jae-ho", "Anton Mirov"], "Vladivostok", "2023"));

    [Fact]
    public void Summit_OneVisitToldTwice_IsOneEntryWithBothCitations()
    {
        AnswerItem item = _bot.Ask("/summit").Items.First(static item => item is AnswerItem.NewsEvent);

        Assert.Equal(EventKind.Visit, Assert.IsType<AnswerItem.NewsEvent>(item).Kind);
        Assert.Single(item.Also);
    }

    [Fact]
    public void Summit_WithoutOptions_BriefsOnTheMostCoveredOneAndListsTheOthers()
    {
        Answer answer = _bot.Ask("/summit");

        Assert.Equal(
            ["Siapa", "Kapan dan di mana", "Yang ditandatangani atau dijanjikan", "Kata Anton Mirov", "Kata pihak lain", "Pertemuan lain"],
            answer.Blocks.OfType<AnswerBlock.Heading>().Select(static heading => heading.Words));
        Assert.EndsWith("di Vladivostok.", answer.Items.Last().Excerpt.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Items, static item => item.Excerpt.Text == "ingin jalur kereta baru");
        Assert.Contains(answer.Items, static item => item.Excerpt.Text == "Anton Mirov terdesak");
    }

    [Theory]
    [InlineData("/summit Vladivostok", 1)]
    [InlineData("/summit tempat:Vladivostok", 1)]
    [InlineData("/summit Lim Jae-ho", 2)]
    [InlineData("/summit since:2024-06-01 Mirov", 2)]
    [InlineData("/summit until:2023 Mirov", 1)]
    public void Summit_Options_LeaveWhatTheyAllow(string line, int count) => Assert.Equal(count, _bot.Ask(line).Total);

    [Fact]
    public void Summit_NothingMet_OffersThePassages()
    {
        Answer answer = _bot.Ask("/summit kereta");

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.EndsWith("/search kereta", Assert.IsType<AnswerBlock.Text>(Assert.Single(answer.Blocks)).Words, StringComparison.Ordinal);
    }
}
