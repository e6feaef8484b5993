using System.Runtime.InteropServices;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>
/// Decides which stories tell of the same event, and keeps that decided while stories come and go: a telling is only compared with those
/// of the same kind and people in the same months. One writer.
/// </summary>
internal sealed class EventBook
{
    /// <summary>An event with more tellings than this stays together when one of them goes.</summary>
    private const int MostSortedAnew = 64;

    /// <summary>The tellings of each event, in the order in which they were found.</summary>
    private readonly Dictionary<long, List<Telling>> _events = [];
    private readonly Dictionary<int, List<long>> _byStory = [];
    private readonly NearEvents _near = new();

    /// <summary>Takes the events of some stories out and puts those of others in.</summary>
    /// <param name="gone">Numbers of stories.</param>
    public EventChange Apply(IEnumerable<int> gone, IEnumerable<ShelvedStory> come)
    {
        var touched = new HashSet<long>();
        foreach (int story in gone)
            Remove(story, touched);
        ShelvedStory[] ordered = [.. come.OrderBy(static shelved => shelved.Story.Number)];
        foreach (Telling telling in ordered.SelectSideBySide(TellingsOf).SelectMany(static tellings => tellings))
            Add(telling, touched);
        return new EventChange(
            [.. touched.Where(id => !_events.ContainsKey(id))],
            [.. touched.Where(_events.ContainsKey).Order().ToArray().SelectSideBySide(id => new Happening(id, [.. _events[id]]))]);
    }

    private static Telling[] TellingsOf(ShelvedStory shelved) =>
    [
        .. shelved.Story.Analyzed.Events.Where(Happening.Is)
            .Select(happening => new Telling(new Told<NewsEvent>(shelved.Story, happening), name => KeyOf(shelved.Story, name))),
    ];

    private static string KeyOf(Story story, string name) =>
        story.Main.Names.FirstOrDefault(node => node.Name.Canonical == name)?.Cluster?.Union is { } union
            ? union.Clusters[0].Keyword
            : WordFolding.Fold(name);

    private void Add(Telling telling, HashSet<long> touched)
    {
        long id = _near.Of(telling).Find(id => AreOne(_events[id], telling));
        if (id == 0)
            _events.Add(id = NewId(telling), new List<Telling>(1));
        _events[id].Add(telling);
        touched.Add(id);
        _near.Add(telling, id);
        (CollectionsMarshal.GetValueRefOrAddDefault(_byStory, telling.Told.Story.Number, out _) ??= []).Add(id);
    }

    /// <summary>True if a telling is surely of the event that others tell of.</summary>
    private static bool AreOne(List<Telling> tellings, Telling telling)
    {
        bool isSame = false;
        foreach (Telling other in tellings)
        {
            if (!other.IsAtSameTime(telling))
                return false;
            isSame = isSame || telling.IsSameAs(other);
        }

        return isSame;
    }

    private long NewId(Telling telling)
    {
        long id = ((long)telling.Told.Story.Number << 32) + telling.Told.Fact.Span.Start;
        while (_events.ContainsKey(id))
            id++;
        return id;
    }

    private void Remove(int story, HashSet<long> touched)
    {
        if (!_byStory.Remove(story, out List<long>? events))
            return;

        foreach (long id in events.Distinct())
        {
            List<Telling> before = _events[id];
            List<Telling> left = before.FindAll(telling => telling.Told.Story.Number != story);
            touched.Add(id);
            foreach (Telling telling in before)
                _near.Remove(telling, id);
            if (left.Count > MostSortedAnew)
                Keep(id, left);
            else
                SortAnew(id, left, touched);
        }
    }

    private void Keep(long id, List<Telling> tellings)
    {
        _events[id] = tellings;
        foreach (Telling telling in tellings)
            _near.Add(telling, id);
    }

    /// <summary>Without the one that is gone, the others may not be one event any more.</summary>
    private void SortAnew(long id, List<Telling> tellings, HashSet<long> touched)
    {
        _events.Remove(id);
        foreach (Telling telling in tellings)
            _byStory[telling.Told.Story.Number].Remove(id);
        foreach (Telling telling in tellings)
            Add(telling, touched);
    }
}
