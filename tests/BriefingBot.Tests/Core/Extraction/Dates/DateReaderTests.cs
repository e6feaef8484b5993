using System.Diagnostics;
using System.Globalization;
using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Extraction.Dates;

public class DateReaderTests
{
    public static TheoryData<string> GoldenFiles => [.. GoldenFile.NamesIn("Dates")];

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public void Read_GoldenSentences_AgreesToTheFloor(string name)
    {
        GoldenFile golden = GoldenFile.Read("Dates", name);

        (double percent, string differences) = golden.Compare(sentence => Read(sentence, golden.Language, Texts.Published));

        Assert.True(percent >= golden.Floor, string.Create(CultureInfo.InvariantCulture, $"{name}: {percent:F1} % of {golden.Floor} %\n{differences}"));
    }

    [Fact]
    public void Read_UndatedArticle_ResolvesOnlyWhatIsNamedInFull() =>
        Assert.Equal(
            ["kemarin | -", "Rabu | -", "September | -", "18 Juni | -", "18 Juni 2024 | 2024-06-18", "2019 | 2019"],
            Read("Pasar buka kemarin, pada Rabu, pada September, pada 18 Juni, pada 18 Juni 2024 dan pada 2019.", "id", null));

    [Fact]
    public void Read_AnyText_NeverThrowsAndKeepsOrder() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string[], bool>((pieces, english) =>
        {
            string[] words = ["18", "Juni", "2024", "/", "-", "Selasa", "(", ")", "lalu", "dua", "bulan", "pada", "last", "week", ",", "31", "Feb.", "99999"];
            string text = string.Concat(pieces.Select(piece => piece is null or "" ? " " : words[piece[0] % words.Length] + (piece.Length % 2 == 0 ? " " : "")));
            ArticleText article = Texts.Read(text, english ? "en" : "id", Texts.Published);
            int end = 0;
            foreach (DateMention mention in DateReader.Read(article).Mentions)
            {
                if (mention.FirstToken < end || mention.EndToken <= mention.FirstToken || mention.EndToken > article.Tokens.Length)
                    return false;
                end = mention.EndToken;
            }

            return true;
        }));

    [Theory]
    [InlineData("18/")]
    [InlineData("Selasa ")]
    [InlineData("pada September ")]
    [InlineData("dua bulan ")]
    public void Read_HostileRepetition_StaysFarFromQuadraticTime(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));

        var time = Stopwatch.StartNew();
        List<string> dates = Read(text, "id", Texts.Published);

        Assert.True(time.Elapsed < Texts.Ceiling, $"{time.Elapsed} for {dates.Count} dates");
    }

    private static List<string> Read(string sentence, string language, DateOnly? published)
    {
        ArticleText text = Texts.Read(sentence, language, published);
        var dates = new List<string>();
        foreach (DateMention mention in DateReader.Read(text).Mentions)
            dates.Add($"{text.Words(mention.FirstToken, mention.EndToken)} | {mention.Period?.Iso ?? "-"}");
        return dates;
    }
}
