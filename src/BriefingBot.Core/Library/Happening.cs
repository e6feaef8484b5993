using System.Collections.Immutable;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Core.Library;

/// <summary>One event with all its tellings.</summary>
public sealed class Happening
{
    private static readonly ImmutableArray<EventKind> Kinds =
        [EventKind.Visit, EventKind.Meeting, EventKind.Call, EventKind.Agreement, EventKind.Statement];

    private readonly List<Telling> _tellings = [];

    public IReadOnlyList<Telling> Tellings => _tellings;

    public EventKind Kind => _tellings[0].Kind;

    public int StoryCount => _tellings.Select(static telling => telling.Told.Story.Number).Distinct().Count();

    /// <summary>The meetings, visits, talks and agreements among events, each once.</summary>
    internal static List<Happening> Of(IEnumerable<Told<NewsEvent>> events, NameDirectory names)
    {
        var happenings = new List<Happening>();
        var byActor = new Dictionary<(EventKind, string), List<Happening>>();
        foreach (Telling telling in events.Where(static told => Kinds.Contains(told.Fact.Kind)).Select(told => new Telling(told, names)))
        {
            Happening? same = telling.Cast
                .SelectMany(actor => byActor.GetValueOrDefault((telling.Kind, actor), []))
                .FirstOrDefault(known => known._tellings.Exists(telling.IsSameAs) && known._tellings.TrueForAll(other => other.IsAtSameTime(telling)));
            if (same is null)
                happenings.Add(same = new Happening());

            same._tellings.Add(telling);
            foreach (string actor in telling.Cast)
            {
                if (!byActor.TryGetValue((telling.Kind, actor), out List<Happening>? acted))
                    byActor.Add((telling.Kind, actor), acted = []);
                if (!acted.Contains(same))
                    acted.Add(same);
            }
        }

        return happenings;
    }

    /// <summary>The one of some tellings that says most: who, where and when.</summary>
    public static Telling BestOf(IEnumerable<Telling> tellings) => tellings.MaxBy(static telling =>
        (telling.From is null ? 0 : 2) + (telling.Place is null ? 0 : 1) + Math.Min(telling.Cast.Count, 3))!;
}
