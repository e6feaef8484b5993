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

    /// <summary>The meetings of a library inside the limits of a question: its outlet, and days on which they were held or, undated, told.</summary>
    public static List<Meeting> In(LibrarySnapshot library, StoryFilter filter)
    {
        var meetings = new List<Meeting>();
        foreach (Happening happening in library.Happenings)
        {
            Telling[] tellings = [.. happening.Tellings.Where(telling => filter.Allows(telling.Told.Story, telling.From, telling.To))];
            if (tellings.Length > 0)
                meetings.Add(new Meeting(happening, tellings));
        }

        return meetings;
    }

    public AnswerRow Row(string? heading = null) => new(
        items => items.Event(Best.Told, Tellings.Where(telling => telling != Best).Select(static telling => telling.Told)), heading);
}
