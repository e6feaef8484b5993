using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Digests;

/// <summary>New figures, and figures that disagree since something new arrived.</summary>
internal static class FigureSection
{
    /// <summary>Figures are compared with each other, so only so many of either kind are.</summary>
    private const int MostNew = 120;
    private const int MostOld = 180;

    private const int FewestBars = 3;
    private const int MostBars = 8;

    /// <summary>Disputed figures first, then plain new ones; with the chart of the first dispute that has enough values for one.</summary>
    public static (IReadOnlyList<Finding> Findings, Chart? Chart) Find(DigestScope scope)
    {
        Arrived<Figure>[] arrived = [.. scope.Choose(scope.News.FiguresSince(scope.Window.Since), scope.Library.Figures)
            .Where(static fact => DigestScope.IsShort(fact.Told.Fact.Context)).Take(MostNew)];
        if (arrived.Length == 0)
            return ([], null);

        Dictionary<Figure, FactKey> keys = new(ReferenceEqualityComparer.Instance);
        foreach (Arrived<Figure> fact in arrived)
            keys[fact.Told.Fact] = fact.Key;
        List<FigureGroup> groups = FigureGroup.Of(arrived.Select(static fact => fact.Told).Concat(Earlier(arrived, scope)), scope.Library);

        var disputed = new List<Finding>();
        var plain = new List<Finding>();
        Chart? chart = null;
        foreach (FigureGroup group in groups)
        {
            FigureClaim[] differing = group.Differing;
            FigureClaim? claim = Array.Find(differing, claim => keys.ContainsKey(claim.Told.Fact));
            if (claim is not null)
            {
                disputed.Add(Disputed(claim, differing, group, keys[claim.Told.Fact], scope));
                chart ??= ChartOf(group, differing, scope);
            }

            plain.AddRange(group.Claims
                .Where(known => known != claim && keys.ContainsKey(known.Told.Fact) && known.Told.Fact.Value is not null && !known.IsDuration && !known.IsBareMeasure)
                .Select(known => Plain(known, group, keys[known.Told.Fact], scope)));
        }

        return ([.. disputed, .. plain.OrderByDescending(static finding => finding.Story.Sources.Length)], chart);
    }

    /// <summary>Figures of the months before that may be about the same matter, told or not: those of stories that share names or topic.</summary>
    private static IEnumerable<Told<Figure>> Earlier(Arrived<Figure>[] arrived, DigestScope scope)
    {
        var isNew = new HashSet<Figure>(arrived.Select(static fact => fact.Told.Fact), ReferenceEqualityComparer.Instance);
        return scope.News.FiguresSince(DateTimeOffset.MinValue)
            .Where(fact => !isNew.Contains(fact.Told.Fact) && scope.Allows(fact.Told.Story))
            .Take(MostOld)
            .Select(static fact => fact.Told);
    }

    private static Finding Plain(FigureClaim claim, FigureGroup group, FactKey key, DigestScope scope) =>
        new(key, EditionRule.NewFigure, group.Counted(scope.Texts), claim.Told.Story, claim.Told.Fact.Context, items => items.Figure(claim.Told, claim.Repeats));

    private static Finding Disputed(FigureClaim claim, FigureClaim[] differing, FigureGroup group, FactKey key, DigestScope scope)
    {
        Told<Figure>[] others = [.. differing.Where(other => other != claim).Select(static other => other.Told)];
        return new Finding(
            key, EditionRule.DisputedFigure, group.Counted(scope.Texts), claim.Told.Story, claim.Told.Fact.Context, items => items.Figure(claim.Told, others))
        {
            Notice = $"{group.Counted(scope.Texts)}: {group.DifferingValues(scope.Texts)}",
        };
    }

    /// <summary>Three numbers or more are easier to see than to read.</summary>
    private static Chart? ChartOf(FigureGroup group, FigureClaim[] differing, DigestScope scope)
    {
        ImmutableArray<ChartBar> bars =
        [
            .. differing
                .Where(static claim => claim.Told.Fact.Value >= 0)
                .DistinctBy(claim => (claim.Told.Fact.Value, FigureGroup.ClaimantOf(claim, scope.Texts)))
                .OrderBy(static claim => claim.Told.Fact.Value)
                .Take(MostBars)
                .Select(claim => new ChartBar(
                    FigureGroup.ClaimantOf(claim, scope.Texts), claim.Told.Fact.Value!.Value, FigureText.Plain(claim.Told.Fact, scope.Texts)!)),
        ];
        string title = group.Counted(scope.Texts);
        return bars.Length < FewestBars ? null
            : new Chart(title, bars, $"{title}: {string.Join("; ", bars.Select(static bar => $"{bar.Label} {bar.Shown}"))}");
    }
}
