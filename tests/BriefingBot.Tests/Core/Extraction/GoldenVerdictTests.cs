using BriefingBot.Core.Extraction;
using BriefingBot.Core.Text;
using Xunit;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>The judge of the golden statements is strict where it must be.</summary>
public class GoldenVerdictTests
{
    private const string Quote = "“Air naik cepat,”";

    private static readonly GoldenStatementCase Golden = Case(
        $"> {Quote} kata Siti Aminah. Ia menambahkan bahwa jalan ke balai desa sudah tertutup.\n"
        + $"direct | {Quote} | Siti Aminah | cue=kata\n"
        + "indirect | jalan ke balai desa sudah tertutup | Siti Aminah | cue=menambahkan");

    [Fact]
    public void Judge_SameStatements_Holds()
    {
        GoldenVerdict verdict = GoldenVerdict.Judge(Golden, [Direct(Quote, "Siti Aminah"), Indirect("jalan ke balai desa sudah tertutup", "Siti Aminah")]);

        Assert.True(verdict.Holds, string.Join('\n', verdict.Problems));
        Assert.Equal(2, verdict.RightSpeakers);
    }

    [Fact]
    public void Judge_MarksLeftOutAndTitleKept_Holds()
    {
        GoldenVerdict verdict = GoldenVerdict.Judge(
            Golden, [Direct("Air naik cepat", "Ibu Siti Aminah"), Indirect("bahwa jalan ke balai desa sudah tertutup", "siti aminah")]);

        Assert.True(verdict.Holds, string.Join('\n', verdict.Problems));
    }

    [Fact]
    public void Judge_WrongSpeaker_FailsAndCounts()
    {
        GoldenVerdict verdict = GoldenVerdict.Judge(Golden, [Direct(Quote, "Siti"), Indirect("jalan ke balai desa sudah tertutup", null)]);

        Assert.False(verdict.Holds);
        Assert.Equal(2, verdict.Found);
        Assert.Equal(0, verdict.RightSpeakers);
        Assert.Equal(1, verdict.WrongSpeakers);
    }

    [Fact]
    public void Judge_WordMissingFromDirectQuote_IsMissedAndExtra()
    {
        GoldenVerdict verdict = GoldenVerdict.Judge(
            Golden, [Direct("Air naik", "Siti Aminah"), Indirect("jalan ke balai desa sudah tertutup", "Siti Aminah")]);

        Assert.False(verdict.Holds);
        Assert.Equal((1, 1), (verdict.Found, verdict.Extra));
    }

    [Fact]
    public void Judge_IndirectSpeechCutInHalf_IsMissed()
    {
        GoldenVerdict verdict = GoldenVerdict.Judge(Golden, [Direct(Quote, "Siti Aminah"), Indirect("sudah tertutup", "Siti Aminah")]);

        Assert.Equal(1, verdict.Found);
    }

    [Fact]
    public void Judge_QuoteReportedAsIndirect_IsMissed()
    {
        GoldenVerdict verdict = GoldenVerdict.Judge(
            Golden, [Indirect(Quote, "Siti Aminah"), Indirect("jalan ke balai desa sudah tertutup", "Siti Aminah")]);

        Assert.Equal(1, verdict.Found);
    }

    [Fact]
    public void Judge_StatementWhereThereIsNone_IsExtra()
    {
        GoldenStatementCase silent = Case("> Hujan diperkirakan reda pada akhir pekan.\nnone");

        GoldenVerdict verdict = GoldenVerdict.Judge(silent, [Statement(silent, StatementKind.Indirect, "reda pada akhir pekan", null, null)]);

        Assert.Equal((0, 1), (verdict.Expected, verdict.Extra));
        Assert.False(verdict.Holds);
    }

    [Fact]
    public void Judge_OpenSpeakerGuessed_IsWrong()
    {
        GoldenStatementCase open = Case("> Ia mengatakan harga tiket naik.\nindirect | harga tiket naik | ?");

        Assert.True(GoldenVerdict.Judge(open, [Statement(open, StatementKind.Indirect, "harga tiket naik", null, null)]).Holds);
        Assert.Equal(1, GoldenVerdict.Judge(open, [Statement(open, StatementKind.Indirect, "harga tiket naik", "Ia", null)]).WrongSpeakers);
    }

    [Theory]
    [InlineData("Radio Pesisir", true)]
    [InlineData("Radio Kota", false)]
    [InlineData(null, false)]
    public void Judge_Relay_MustBeTheOneNamed(string? via, bool holds)
    {
        GoldenStatementCase relayed = Case(
            "> “Ombak tinggi,” kata Salim kepada Radio Pesisir.\ndirect | “Ombak tinggi,” | Salim | via=Radio Pesisir");

        GoldenVerdict verdict = GoldenVerdict.Judge(relayed, [Statement(relayed, StatementKind.Direct, "“Ombak tinggi,”", "Salim", via)]);

        Assert.Equal(holds, verdict.Holds);
    }

    [Theory]
    [InlineData("> Satu kalimat.\nindirect | kalimat lain | Siti")]
    [InlineData("> Satu kalimat.\nspoken | Satu kalimat | Siti")]
    [InlineData("> Satu kalimat.\nindirect | Satu kalimat | Siti | mood=happy")]
    [InlineData("> Satu kalimat.")]
    public void Parse_CaseThatContradictsItself_Throws(string content) => Assert.Throws<FormatException>(() => Case(content));

    private static GoldenStatementCase Case(string content) =>
        Assert.Single(GoldenStatementFile.Parse("id/case", $"# Phenomenon\nfloor: 0\n\n## case\n{content}\n").Cases);

    private static Statement Direct(string words, string? speaker) => Statement(Golden, StatementKind.Direct, words, speaker, null);

    private static Statement Indirect(string words, string? speaker) => Statement(Golden, StatementKind.Indirect, words, speaker, null);

    private static Statement Statement(GoldenStatementCase golden, StatementKind kind, string words, string? speaker, string? via)
    {
        int start = golden.Article.Text.IndexOf(words, StringComparison.Ordinal);
        var span = new TextSpan(start, words.Length);
        Speaker? person = speaker is null ? null : new Speaker(speaker, speaker, span, SpeakerKind.Person, null, null);
        return new Statement(kind, span, person, via, null, span, 1);
    }
}
