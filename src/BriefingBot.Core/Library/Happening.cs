using System.Collections.Immutable;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Core.Library;

/// <summary>One event with all its tellings.</summary>
/// <param name="Id">Of the story that told it first and the place where it did, so that it is the same in every run; positive.</param>
/// <param name="Tellings">In the order in which they were found; never empty.</param>
public sealed record Happening(long Id, ImmutableArray<Telling> Tellings)
{
    private static readonly ImmutableArray<EventKind> Kinds =
        [EventKind.Visit, EventKind.Meeting, EventKind.Call, EventKind.Agreement, EventKind.Statement];

    public EventKind Kind => Tellings[0].Kind;

    public int StoryCount { get; } = Tellings.Length == 1 ? 1 : Tellings.Select(static telling => telling.Told.Story.Number).Distinct().Count();

    /// <summary>The telling that is shown where nothing limits which may be.</summary>
    public Telling Best { get; } = BestOf(Tellings);

    /// <summary>True for meetings, visits, talks and agreements.</summary>
    internal static bool Is(NewsEvent happening) => Kinds.Contains(happening.Kind);

    /// <summary>The one of some tellings that says most: who, where and when.</summary>
    public static Telling BestOf(IEnumerable<Telling> tellings) => tellings.MaxBy(static telling =>
        (telling.From is null ? 0 : 2) + (telling.Place is null ? 0 : 1) + Math.Min(telling.Cast.Count, 3))!;
}
