using BriefingBot.Core.Answers;
using BriefingBot.Tests.Core.Library;
using Xunit;

namespace BriefingBot.Tests.Core.Commands;

public class SaidCommandTests
{
    private const string Raft = "Anak-anak tidak perlu lagi menyeberang sungai dengan rakit setiap pagi";

    private static readonly Bot Bot = new(
        new ToldArticle("rakit.txt", $"\"{Raft},\" kata Sutarmi Wiryo.\nJembatan itu panjangnya enam puluh meter dan lebarnya dua meter.")
        {
            Title = "Jembatan dibuka",
            Source = "Kabar Lereng",
        }.Saying("Sutarmi Wiryo", $"\"{Raft},\"", BriefingBot.Core.Extraction.StatementKind.Direct),
        new ToldArticle("pasar.txt", "Pasar baru akan menampung 300 pedagang sayur dan buah, kata Ratna Dewi.\nPasar baru akan menampung 300 pedagang sayur dan buah, kata Darto Halim.")
            .Saying("Ratna Dewi", "Pasar baru akan menampung 300 pedagang sayur dan buah").Saying("Darto Halim", "Pasar baru akan menampung 300 pedagang sayur dan buah"),
        new ToldArticle("terbuka.txt", "\"Jalan menuju dermaga akan diperlebar tahun depan,\" begitu terdengar.")
            .Saying(null, "\"Jalan menuju dermaga akan diperlebar tahun depan,\""));

    [Theory]
    [InlineData(Raft)]
    [InlineData("Kemarin ia bilang: “anak-anak TIDAK perlu lagi menyeberang sungai dengan rakit”. Setuju?")]
    [InlineData("> **Anak anak** tidak perlu lagi menyeberang sungai, dengan rakit setiap pagi!")]
    [InlineData("\"Anak-anak tidak perlu lagi menyeberangi sungai dengan rakit setiap pagi\"")]
    [InlineData("Kata kepala desa, anak-anak tidak perlu lagi menyeberang sungai dengan rakit setiap pagi, dan saya percaya kepadanya sepenuhnya.")]
    [InlineData("“Anak-anak … menyeberang sungai dengan rakit”")]
    public void Execute_QuotationAFewSignsOff_NamesWhoSaidIt(string message)
    {
        Answer answer = Ask(message);

        AnswerItem item = Assert.Single(answer.Items);
        Assert.StartsWith("Sutarmi Wiryo", item.Lead, StringComparison.Ordinal);
        Assert.Equal($"\"{Raft},\"", item.Excerpt.Text);
        Assert.Null(answer.Notice);
    }

    [Theory]
    [InlineData("Anak-anak perlu lagi menyeberang sungai dengan rakit setiap pagi")]
    [InlineData("Orang tua tidak perlu lagi menyeberang laut dengan perahu setiap pagi")]
    [InlineData("Pasar baru akan menampung 400 pedagang sayur dan buah")]
    [InlineData("Besok hujan lebat turun di seluruh pesisir")]
    public void Execute_OtherWords_NamesNobody(string message)
    {
        Answer answer = Ask(message);

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.Empty(answer.Items);
    }

    [Theory]
    [InlineData("setiap pagi saja")]
    [InlineData("")]
    [InlineData("???")]
    public void Execute_TooFewWords_IsRefused(string message) => Assert.Equal(AnswerOutcome.Refused, Ask(message).Outcome);

    [Fact]
    public void Execute_WordsOfSeveral_NamesThemAll()
    {
        Answer answer = Ask("Pasar baru akan menampung 300 pedagang sayur dan buah");

        Assert.Equal(["Darto Halim", "Ratna Dewi"], answer.Items.Select(static item => item.Lead.Split(" · ")[0]).Order());
        Assert.NotNull(answer.Notice);
    }

    [Fact]
    public void Execute_SpeakerOpen_LeavesItOpen()
    {
        Answer answer = Ask("Jalan menuju dermaga akan diperlebar tahun depan");

        AnswerItem.Statement statement = Assert.IsType<AnswerItem.Statement>(Assert.Single(answer.Items));
        Assert.Null(statement.Speaker);
    }

    [Fact]
    public void Execute_WordsOfTheNarrator_ShowsWhereAndNamesNobody()
    {
        Answer answer = Ask("Jembatan itu panjangnya enam puluh meter");

        Assert.IsType<AnswerItem.Passage>(Assert.Single(answer.Items));
        Assert.NotNull(answer.Notice);
    }

    private static Answer Ask(string message) => Bot.Ask(Bot.Parse("/said") with { Text = message });
}
