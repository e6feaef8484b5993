using BriefingBot.Core.Library;
using BriefingBot.Core.Search;
using Figure = BriefingBot.Core.Extraction.Figure;

namespace BriefingBot.Core.Commands;

/// <summary>Figures that count the same.</summary>
/// <param name="Counted">What they count, as the first of them words it.</param>
/// <param name="Differs">True if they give different values for the same thing.</param>
internal sealed record FigureGroup(string Counted, IReadOnlyList<Told<Figure>> Figures, bool Differs)
{
    /// <summary>Groups in the order of their first figure.</summary>
    public static IEnumerable<FigureGroup> Group(IEnumerable<Told<Figure>> figures) => figures
        .GroupBy(static told => WordFolding.Fold(CountedBy(told)), StringComparer.Ordinal)
        .Select(static group => new FigureGroup(CountedBy(group.First()), [.. group], false));

    private static string CountedBy(Told<Figure> told) =>
        told.Fact.Counts is { } counts ? counts.Of(told.Story.Article.Reading).ToString() : told.Fact.Unit;
}
