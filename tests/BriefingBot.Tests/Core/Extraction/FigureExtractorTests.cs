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

public class FigureExtractorTests
{
    public static TheoryData<string> GoldenFiles => [.. GoldenFile.NamesIn("Figures")];

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public void Extract_GoldenSentences_AgreesToTheFloor(string name)
    {
        GoldenFile golden = GoldenFile.Read("Figures", name);

        (double percent, string differences) = golden.Compare(sentence => Extract(sentence, golden.Language).Select(figure => Describe(figure, sentence)));

        Assert.True(percent >= golden.Floor, string.Create(CultureInfo.InvariantCulture, $"{name}: {percent:F1} % of {golden.Floor} %\n{differences}"));
    }

    [Fact]
    public void Extract_FigureInsideNestedStatements_ClaimsItForTheInnermostSpeaker()
    {
        const string Text = "Wali kota berkata dinas mencatat 120 rumah rusak, lalu 30 sekolah ditutup.";
        ImmutableArray<Statement> statements =
        [
            Said("Wali kota", 18, Text.Length - 1), Said("dinas", Text.IndexOf("120", StringComparison.Ordinal), Text.IndexOf(',', StringComparison.Ordinal)),
        ];

        ImmutableArray<Figure> figures = Extract(Text, "id", statements);

        Assert.Equal(["dinas", "Wali kota"], figures.Select(figure => figure.Claimant?.Name));
    }

    [Theory]
    [InlineData("Pekan ini Dinas Kesehatan mencatat 1.204 kasus diare.", "id", "Dinas Kesehatan")]
    [InlineData("On Monday the Health Ministry recorded 1,204 cases of flu.", "en", "Health Ministry")]
    public void Extract_FigureThatABodyRecords_IsItsClaim(string text, string language, string body)
    {
        ImmutableArray<Figure> figures = Extract(text, language, []);

        Assert.Equal(body, Assert.Single(figures).Claimant?.Name);
    }

    [Fact]
    public void Extract_FigureOutsideStatements_HasNoClaimant()
    {
        ImmutableArray<Figure> figures = Extract("Sebanyak 120 rumah rusak. Wali kota prihatin.", "id", [Said("Wali kota", 26, 44)]);

        Assert.Null(Assert.Single(figures).Claimant);
    }

    [Fact]
    public void Extract_AnyText_NeverThrowsAndStaysInside() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string[], bool>((pieces, english) =>
        {
            string[] words =
            [
                "10.000", "4,8 juta", "puluhan", "antara", "dan", "hingga", "-", "$", "Rp", "%", "lebih dari", "two dozen", "rumah", ".", ",", "18/6",
                "(", ")",
            ];
            string text = string.Join(' ', pieces.Select(piece => piece is null or "" ? "?" : words[piece[0] % words.Length] + piece));
            return Extract(text, english ? "en" : "id").All(figure =>
                figure.Span.Length > 0 && figure.Context.Contains(figure.Span) && figure.Context.End <= text.Length);
        }));

    [Theory]
    [InlineData("1")]
    [InlineData("1,")]
    [InlineData("1.")]
    [InlineData("10 - ")]
    [InlineData("satu ")]
    [InlineData("puluh ")]
    [InlineData("ribu juta ")]
    [InlineData("lebih dari ")]
    [InlineData("antara ")]
    [InlineData("antara 10 dan ")]
    [InlineData("$")]
    [InlineData("10 kursi merah tua mencapai ")]
    [InlineData("10 rounds of ", "en")]
    [InlineData("one hundred and ", "en")]
    [InlineData("9")]
    public void Extract_HostileRepetition_StaysFarFromQuadraticTime(string unit, string language = "id")
    {
        string text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));

        var time = Stopwatch.StartNew();
        ImmutableArray<Figure> figures = Extract(text, language);

        Assert.True(time.Elapsed < Texts.Ceiling, $"{time.Elapsed} for one megabyte");
        Assert.All(figures, figure => Assert.True(figure.Span.End <= text.Length));
    }

    private static Statement Said(string speaker, int start, int end)
    {
        TextSpan span = TextSpan.FromBounds(start, end);
        return new Statement(StatementKind.Indirect, span, new Speaker(speaker, speaker, new TextSpan(0, 1), SpeakerKind.Group, null, null), null, null, span, 1);
    }

    private static ImmutableArray<Figure> Extract(string sentence, string language, ImmutableArray<Statement>? statements = null)
    {
        ArticleText text = Texts.Read(sentence, language, Texts.Published);
        return FigureExtractor.Extract(text, NameRecognizer.Recognize(text), DateReader.Read(text), statements ?? []);
    }

    private static string Describe(Figure figure, string text)
    {
        string value = string.Create(CultureInfo.InvariantCulture, $"{figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "-"}{(figure.Upper is { } upper ? $"..{upper}" : "")}");
        return $"{figure.Span.Of(text)} | {value} | {figure.Unit} | {figure.Modifier}{(figure.Counts is { } counts ? $" | {counts.Of(text)}" : "")}";
    }
}
