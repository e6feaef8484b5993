using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Commands;

/// <summary>A happening as far as the question's limits let it be told.</summary>
/// <param name="Tellings">Those of the stories asked for; never empty.</param>
internal sealed record Meeting(Happening Happening, IReadOnlyList<Telling> Tellings)
{
    /// <summary>The telling that is shown; the others are cited beside it.</summary>
    public Telling Best { get; } = Happening.BestOf(Tellings);

    public EventKind Kind => Happening.Kind;

    public int StoryCount { get; } = Tellings.Select(static telling => telling.Told.Story.Number).Distinct().Count();

    /// <summary>First day; null where no telling dates it.</summary>
    public DateOnly? From => Best.From;

    /// <summary>A happening that a filter lets pass. One that is dated too vaguely for any telling to pass by itself is told on any days.</summary>
    public static Meeting Of(Happening happening, StoryFilter filter)
    {
        ImmutableArray<Telling> allowed = happening.Tellings.RemoveAll(telling => !filter.Allows(telling));
        if (allowed.IsEmpty)
        {
            StoryFilter anyDay = filter with { Since = null, Until = null };
            allowed = happening.Tellings.RemoveAll(telling => !anyDay.Allows(telling));
        }

        return new Meeting(happening, allowed.IsEmpty ? happening.Tellings : allowed);
    }

    public AnswerRow Row(string? heading = null) => new(
        items => items.Event(Best.Told, Tellings.Where(telling => telling != Best).Select(static telling => telling.Told)), heading);
}
