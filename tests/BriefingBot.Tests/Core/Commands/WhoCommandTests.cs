using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

public class WhoCommandTests
{
    private readonly Bot _bot = new(
        new ToldArticle("a.txt", "Menteri energi Anton Mirov menjanjikan minyak murah.\n“Kapal senjata itu tidak ada,” kata Lim Jae-ho.\nHarga minyak turun, menurut seorang pedagang.")
        {
            Title = "Janji minyak",
            Source = "Kabar Pesisir",
            Published = "2024-06-10",
        }
            .Naming(NameKind.Person, "Anton Mirov", "menteri energi", "Mirov")
            .Naming(NameKind.Person, "Lim Jae-ho", "presiden")
            .Saying("Anton Mirov", "minyak murah", role: "menteri energi")
            .Saying("Lim Jae-ho", "“Kapal senjata itu tidak ada,”", StatementKind.Direct)
            .Saying(null, "Harga minyak turun"),
        new ToldArticle("b.txt", "Anton Mirov membantah mengirim senjata.\nLim Tae-yang menulis surat.\nPetra Wulan hadir.\nRakyat Sembilang bergembira.")
        {
            Title = "Bantahan",
            Source = "Harian Teluk",
            Published = "2024-06-18",
        }
            .Naming(NameKind.Person, "Anton Mirov", "menteri energi")
            .Naming(NameKind.Person, "Lim Tae-yang", "peneliti")
            .Naming(NameKind.Person, "Petra Wulan")
            .Naming(NameKind.Place, "Sembilang")
            .Saying("Anton Mirov", "mengirim senjata", role: "menteri energi")
            .Saying("Lim Tae-yang", "surat"));

    [Fact]
    public void Who_Person_GivesTheNewestFirst() => Assert.Equal(["mengirim senjata", "minyak murah"], _bot.Excerpts("/who Mirov"));

    [Theory]
    [InlineData("/who mirov senjata")]
    [InlineData("/who anton mirov tentang senjata")]
    [InlineData("/who ANTON-MIROV soal persenjataan")]
    [InlineData("/who menteri energi Mirov tentang senjata")]
    [InlineData("/who Mr. Mirov about weapons")]
    [InlineData("/who apa kata Mirov tentang senjata")]
    [InlineData("/who person:Mirov topic:senjata")]
    [InlineData("/who orang:Mirov senjata")]
    [InlineData("/who Mirov \"mengirim senjata\"")]
    [InlineData("/who Mirov \"senjata mengirim\"")]
    public void Who_PersonAndTopic_InAnyWording_FindsTheSame(string line) => Assert.Equal(["mengirim senjata"], _bot.Excerpts(line));

    [Fact]
    public void Who_TopicAlone_FindsEveryoneAndMarksTheWords()
    {
        Answer answer = _bot.Ask("/who senjata");

        Assert.Equal(2, answer.Total);
        Assert.All(answer.Items, static item => Assert.Contains(item.Excerpt.Runs, static run => run is { IsMarked: true, Text: "senjata" }));
    }

    [Fact]
    public void Who_OpenSpeaker_StaysOpen()
    {
        Answer answer = _bot.Ask("/who turun");

        var item = Assert.IsType<AnswerItem.Statement>(Assert.Single(answer.Items));
        Assert.Null(item.Speaker);
        Assert.StartsWith("Pembicara tidak disebut jelas", item.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_WithoutAnything_ListsSpeakersByCount()
    {
        Answer answer = _bot.Ask("/who");

        Assert.Equal(["Anton Mirov", "Lim Jae-ho", "Lim Tae-yang"], answer.Items.Cast<AnswerItem.Name>().Select(static item => item.Canonical));
        Assert.Contains(answer.Blocks, static block => block is AnswerBlock.Text { Words: ['1', ..] });
    }

    [Fact]
    public void Who_NamesakesWithTheSameFullName_AreShownTogetherAndToldApart()
    {
        Bot bot = new(
            new ToldArticle("a.txt", "Budi Santosa, bupati, menolak.").Naming(NameKind.Person, "Budi Santosa", "bupati").Saying("Budi Santosa", "menolak", role: "bupati"),
            new ToldArticle("b.txt", "Budi Santosa, petani garam, menerima.").Naming(NameKind.Person, "Budi Santosa", "petani garam").Saying("Budi Santosa", "menerima", role: "petani garam"));

        Answer answer = bot.Ask("/who Budi Santosa");

        Assert.Equal(2, answer.Total);
        Assert.Contains("bupati", answer.Notice, StringComparison.Ordinal);
        Assert.Contains("petani garam", answer.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_NameOfSeveral_AsksWhich()
    {
        Answer answer = _bot.Ask("/who Lim");

        Assert.Equal(["Lim Jae-ho", "Lim Tae-yang"], answer.Items.Cast<AnswerItem.Name>().Select(static item => item.Canonical).Order());
        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.NotNull(answer.Notice);
    }

    [Theory]
    [InlineData("/who person:Mirrov", "Anton Mirov")]
    [InlineData("/who Mirrov", "Anton Mirov")]
    public void Who_NearMiss_OffersTheName(string line, string name)
    {
        Answer answer = _bot.Ask(line);

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.Contains(name, $"{answer.Notice} {string.Join(' ', answer.Blocks.OfType<AnswerBlock.Text>().Select(static block => block.Words))}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/who Mirov ikan", "/who Anton Mirov")]
    [InlineData("/who Lim Jae-ho tentang minyak", "/who minyak")]
    [InlineData("/who Mirov since:2024-06-19", "/who Anton Mirov")]
    [InlineData("/who Mirov kind:direct", "/who Anton Mirov")]
    [InlineData("/who Petra Wulan", "/search Petra Wulan")]
    public void Who_NothingFound_SaysWhatWouldBe(string line, string suggestion)
    {
        Answer answer = _bot.Ask(line);

        Assert.Equal((AnswerOutcome.NothingFound, 0), (answer.Outcome, answer.Total));
        Assert.Contains(answer.Blocks.OfType<AnswerBlock.Text>(), block => block.Words.EndsWith(suggestion, StringComparison.Ordinal));
        string command = suggestion.StartsWith("/search", StringComparison.Ordinal) ? "/search Petra" : suggestion;
        Assert.Equal(AnswerOutcome.Answered, _bot.Ask(command).Outcome);
    }

    [Theory]
    [InlineData("/who Mirov since:2024-06-18", "mengirim senjata")]
    [InlineData("/who Mirov until:10 Juni 2024", "minyak murah")]
    [InlineData("/who Mirov source:kabar", "minyak murah")]
    [InlineData("/who source:Kabar Pesisir Mirov", "minyak murah")]
    [InlineData("/who Lim Jae-ho kind:langsung", "“Kapal senjata itu tidak ada,”")]
    public void Who_Limits_LeaveWhatTheyAllow(string line, string excerpt) => Assert.Equal([excerpt], _bot.Excerpts(line));

    [Fact]
    public void Who_PlaceThatNeverSpeaks_IsATopic() => Assert.StartsWith("Kata siapa tentang", _bot.Ask("/who Sembilang").Title, StringComparison.Ordinal);

    [Fact]
    public void Who_UnknownOutlet_NamesThoseThereAre()
    {
        Answer answer = _bot.Ask("/who Mirov source:Antah");

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.Contains("Harian Teluk, Kabar Pesisir", answer.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_EmptyLibrary_SaysSo() => Assert.Equal(AnswerOutcome.NothingFound, new Bot().Ask("/who").Outcome);
}
