using System.Collections.Immutable;
using System.Text;
using BriefingBot.Core.Extraction;
using Xunit;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>Holds the extraction of statements against what a reader finds. A change may raise a floor, never lower it silently.</summary>
public class GoldenStatementTests(ITestOutputHelper output)
{
    public static TheoryData<string> Files => [.. GoldenStatementFile.Names("id"), .. GoldenStatementFile.Names("en")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Analyze_CasesOfAPhenomenon_HoldAboveTheFloor(string name)
    {
        GoldenStatementFile file = GoldenStatementFile.Load(name);

        ImmutableArray<GoldenVerdict> verdicts = Judge(file);

        string explanation = Explain(file, verdicts);
        Assert.True(Reaches(file.Floor, verdicts), explanation);
        output.WriteLine(explanation);
    }

    /// <param name="floor">Percent of all cases of the language that must hold.</param>
    [Theory]
    [InlineData("id", 180, 98)]
    [InlineData("en", 80, 100)]
    public void Analyze_WholeLanguage_HoldsEnoughOfEnoughCases(string language, int leastCases, int floor)
    {
        var all = new List<GoldenVerdict>();
        var table = new StringBuilder().AppendLine().AppendLine(Heading);
        foreach (string name in GoldenStatementFile.Names(language))
        {
            GoldenStatementFile file = GoldenStatementFile.Load(name);
            ImmutableArray<GoldenVerdict> verdicts = Judge(file);
            table.AppendLine(Row(name, file.Floor, verdicts));
            all.AddRange(verdicts);
        }

        table.AppendLine(Row(language, floor, all));
        Assert.True(all.Count >= leastCases, $"{all.Count} cases");
        Assert.True(Reaches(floor, all), table.ToString());
        output.WriteLine(table.ToString());
    }

    private static bool Reaches(int floor, IReadOnlyCollection<GoldenVerdict> verdicts) =>
        verdicts.Count(verdict => verdict.Holds) * 100 >= floor * verdicts.Count;

    private static ImmutableArray<GoldenVerdict> Judge(GoldenStatementFile file) =>
        [.. file.Cases.Select(golden => GoldenVerdict.Judge(golden, ArticleAnalyzer.Analyze(golden.Article).Statements))];

    private static string Heading =>
        $"{"",-30}{"cases",9}{"right",7}{"floor",7}{"found",10}{"speaker",9}{"wrong",7}{"extra",7}{"details",10}";

    private static string Row(string name, int floor, IReadOnlyCollection<GoldenVerdict> verdicts)
    {
        GoldenVerdict sum = GoldenVerdict.Sum(verdicts);
        int right = verdicts.Count(verdict => verdict.Holds);
        return $"{name,-30}{$"{right}/{verdicts.Count}",9}{100 * right / verdicts.Count,5} %{floor,5} %"
            + $"{$"{sum.Found}/{sum.Expected}",10}{sum.RightSpeakers,9}{sum.WrongSpeakers,7}{sum.Extra,7}{$"{sum.Details}/{sum.DetailsAsked}",10}";
    }

    private static string Explain(GoldenStatementFile file, ImmutableArray<GoldenVerdict> verdicts)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(file.Phenomenon).AppendLine(Heading).AppendLine(Row(file.Name, file.Floor, verdicts));
        foreach ((GoldenStatementCase golden, GoldenVerdict verdict) in file.Cases.Zip(verdicts).Where(pair => !pair.Second.Holds))
        {
            text.AppendLine().Append("## ").AppendLine(golden.Name).Append("> ").AppendLine(golden.Article.Text.Trim());
            foreach (string problem in verdict.Problems)
                text.Append("  ").AppendLine(problem);
        }

        return text.ToString();
    }
}
