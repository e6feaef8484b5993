using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BriefingBot.Tests.Core.Extraction;

public class EventExtractorTests
{
    public static TheoryData<string> GoldenFiles => [.. GoldenFile.NamesIn("Events")];

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public void Extract_GoldenTexts_AgreesToTheFloor(string name)
    {
        GoldenFile golden = GoldenFile.Read("Events", name);

        (double percent, string differences) = golden.Compare(text => Extract(text, golden.Language).Select(told => Describe(told, text)));

        Assert.True(percent >= golden.Floor, string.Create(CultureInfo.InvariantCulture, $"{name}: {percent:F1} % of {golden.Floor} %\n{differences}"));
    }

    [Fact]
    public void Extract_AnyText_NeverThrowsAndStaysInside() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string[], bool>((pieces, english) =>
        {
            string[] words =
            [
                "Presiden Raka Wijaya", "Jepang", "mengunjungi", "visited", "bertemu", "dengan", "di", "menandatangani perjanjian", "akan", "ia", ",",
                "kedua pemimpin", "pada Senin", ".", "yang", "dan", "(", "“",
            ];
            string text = string.Join(' ', pieces.Select(piece => piece is null or "" ? "?" : words[piece[0] % words.Length] + " " + piece));
            return Extract(text, english ? "en" : "id").All(told =>
                told.Span.Length > 0 && told.Span.End <= text.Length && (told.Date is null || told.Date.Span.End <= text.Length));
        }));

    [Theory]
    [InlineData("Presiden Raka bertemu Menteri Sari di Jepang, ")]
    [InlineData("Raka Wijaya mengunjungi Jepang. ")]
    [InlineData("kedua pemimpin bertemu. ")]
    [InlineData("bertemu ")]
    [InlineData("Jepang dan ")]
    [InlineData("ia bertemu dengan ")]
    [InlineData("Presiden Raka, Presiden Sari dan ia bertemu ")]
    [InlineData("yang ")]
    public void Extract_HostileRepetition_StaysFarFromQuadraticTime(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 500_000 / unit.Length));

        var time = Stopwatch.StartNew();
        ImmutableArray<NewsEvent> events = Extract(text, "id");

        Assert.True(time.Elapsed < Texts.Ceiling, $"{time.Elapsed} for half a megabyte");
        Assert.All(events, told => Assert.True(told.Span.End <= text.Length));
    }

    private static ImmutableArray<NewsEvent> Extract(string article, string language)
    {
        ArticleText text = Texts.Read(article, language, Texts.Published);
        NameMap names = NameRecognizer.Recognize(text);
        return EventExtractor.Extract(text, names, DateReader.Read(text), StatementExtractor.Extract(text, names));
    }

    private static string Describe(NewsEvent told, string text)
    {
        string date = told.Date is { } when ? $"{when.Span.Of(text)}={when.Iso ?? "-"}" : "-";
        return $"{told.Kind} | {string.Join("; ", told.Participants)} | {told.Place ?? "-"} | {date} | {told.Status}";
    }
}
