using System.Collections.Immutable;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>How the statements found in a case compare with those a reader finds.</summary>
/// <param name="Found">Expected statements whose words were found, whoever they were given to.</param>
/// <param name="WrongSpeakers">Found statements given to someone who did not say them; one left open is not among these.</param>
/// <param name="Extra">Reported statements that the reader does not have.</param>
/// <param name="Details">Cues, roles and mentions that agree, of the <paramref name="DetailsAsked"/> that the case names.</param>
/// <param name="Problems">Empty where the case holds.</param>
internal sealed record GoldenVerdict(
    int Expected, int Found, int RightSpeakers, int WrongSpeakers, int Extra, int Details, int DetailsAsked, ImmutableArray<string> Problems)
{
    private const double LeastOverlap = 0.7;

    public bool Holds => Problems.IsEmpty;

    public static GoldenVerdict Judge(GoldenStatementCase golden, ImmutableArray<Statement> actual)
    {
        string text = golden.Article.Text;
        var words = new WordRuler(text);
        List<Statement> left = [.. actual];
        var problems = ImmutableArray.CreateBuilder<string>();
        int found = 0, right = 0, wrong = 0, details = 0, asked = 0;
        foreach (ExpectedStatement expected in golden.Expected)
        {
            Statement? match = left.Where(statement => SameWords(words, expected, statement))
                .OrderByDescending(statement => SpokenBy(expected, statement.Speaker))
                .FirstOrDefault();
            if (match is null)
            {
                problems.Add($"missed    {expected.Line}");
                continue;
            }

            left.Remove(match);
            found++;
            if (SpokenBy(expected, match.Speaker))
                right++;
            else
                problems.Add($"speaker   {Show(match, text)}\n      instead of {expected.Line}");
            wrong += match.Speaker is not null && !SpokenBy(expected, match.Speaker) ? 1 : 0;
            if (!CarriedBy(expected, match))
                problems.Add($"via       {match.Via ?? "nobody"}\n      instead of {expected.Line}");
            CountDetails(expected, match, text, ref details, ref asked);
        }

        problems.AddRange(left.Select(statement => $"extra     {Show(statement, text)}"));
        return new GoldenVerdict(golden.Expected.Length, found, right, wrong, left.Count, details, asked, problems.ToImmutable());
    }

    public static GoldenVerdict Sum(IEnumerable<GoldenVerdict> verdicts) => verdicts.Aggregate(
        new GoldenVerdict(0, 0, 0, 0, 0, 0, 0, []),
        (sum, one) => new GoldenVerdict(
            sum.Expected + one.Expected,
            sum.Found + one.Found,
            sum.RightSpeakers + one.RightSpeakers,
            sum.WrongSpeakers + one.WrongSpeakers,
            sum.Extra + one.Extra,
            sum.Details + one.Details,
            sum.DetailsAsked + one.DetailsAsked,
            [.. sum.Problems, .. one.Problems]));

    private static bool SameWords(WordRuler words, ExpectedStatement expected, Statement actual)
    {
        bool direct = expected.Kind == StatementKind.Direct;
        return direct == (actual.Kind == StatementKind.Direct)
            && words.Overlap(expected.Span, actual.Span) >= (direct ? 1.0 : LeastOverlap);
    }

    private static bool SpokenBy(ExpectedStatement expected, Speaker? actual) => actual is null
        ? expected.Speakers.IsEmpty
        : expected.Speakers.Any(name => SpokenName.Same(name, actual.Name));

    /// <summary>An outlet that speaks for itself may be named as carrying its own words.</summary>
    private static bool CarriedBy(ExpectedStatement expected, Statement actual) =>
        actual.Via is null || expected.Via is null
            ? actual.Via == expected.Via || (actual.Via is { } via && SpokenName.Same(via, actual.Speaker?.Name ?? string.Empty))
            : SpokenName.Same(expected.Via, actual.Via);

    private static void CountDetails(ExpectedStatement expected, Statement actual, string text, ref int agreed, ref int asked)
    {
        (string? Expected, string? Actual)[] pairs =
        [
            (expected.Cue, actual.Cue?.Of(text).ToString()),
            (expected.Role, actual.Speaker?.Role),
            (expected.Mention, actual.Speaker?.Mention),
        ];
        foreach ((string? wanted, string? got) in pairs)
        {
            if (wanted is null)
                continue;

            asked++;
            agreed += string.Equals(wanted, got, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }
    }

    private static string Show(Statement statement, string text)
    {
        string shown = $"{statement.Kind.ToString().ToLowerInvariant()} | {statement.Span.Of(text)} | {statement.Speaker?.Name ?? "?"}";
        if (statement.Cue is { } cue)
            shown += $" | cue={cue.Of(text)}";
        if (statement.Speaker?.Role is { } role)
            shown += $" | role={role}";
        return statement.Via is { } via ? shown + $" | via={via}" : shown;
    }
}
