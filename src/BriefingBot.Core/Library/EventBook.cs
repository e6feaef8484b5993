using System.Collections.Immutable;
using System.Globalization;
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
    /// <summary>A telling without any date is compared with so many events of its people at most, the first ones.</summary>
    private const int MostCompared = 256;

    /// <summary>An event with more tellings than this stays together when one of them goes.</summary>
    private const int MostSortedAnew = 64;

    private readonly Dictionary<long, Happening> _happenings = [];
    private readonly Dictionary<int, List<long>> _byStory = [];
    private readonly Dictionary<(EventKind Kind, string Actor, int? Month), SortedSet<long>> _near = [];

    /// <summary>Takes the events of some stories out and puts those of others in.</summary>
    /// <param name="gone">Numbers of stories.</param>
    public EventChange Apply(IEnumerable<int> gone, IEnumerable<ShelvedStory> come)
    {
        var change = new EventChange(_happenings);
        foreach (int story in gone)
            Remove(story, change);
        foreach (ShelvedStory shelved in come.OrderBy(static shelved => shelved.Story.Number))
        {
            foreach (NewsEvent happening in shelved.Story.Analyzed.Events.Where(Happening.Is))
                Add(new Telling(new Told<NewsEvent>(shelved.Story, happening), name => KeyOf(shelved.Story, name)), change);
        }

        return change;
    }

    private static string KeyOf(Story story, string name) =>
        story.Main.Names.FirstOrDefault(node => node.Name.Canonical == name)?.Cluster?.Union is { } union
            ? string.Create(CultureInfo.InvariantCulture, $"@{union.Clusters[0].Id}")
            : WordFolding.Fold(name);

    private void Add(Telling telling, EventChange change)
    {
        long[] candidates = [.. telling.Cast.SelectMany(actor => Near(telling, actor)).Distinct().Order()];
        long known = Array.Find(candidates, id => _happenings[id].Has(telling));
        Happening now = known == 0 ? new Happening(NewId(telling), [telling]) : new Happening(known, _happenings[known].Tellings.Add(telling));
        _happenings[now.Id] = now;
        change.Touched.Add(now.Id);
        List(telling, now.Id);
        (CollectionsMarshal.GetValueRefOrAddDefault(_byStory, telling.Told.Story.Number, out _) ??= []).Add(now.Id);
    }

    private long NewId(Telling telling)
    {
        long id = ((long)telling.Told.Story.Number << 32) + telling.Told.Fact.Span.Start;
        while (_happenings.ContainsKey(id))
            id++;
        return id;
    }

    private IEnumerable<long> Near(Telling telling, string actor)
    {
        bool isDated = telling.Months.Any();
        IEnumerable<int?> months = isDated ? telling.Months.Select(static month => (int?)month) : [null];
        IEnumerable<long> near = months.SelectMany(month => _near.GetValueOrDefault((telling.Kind, actor, month)) ?? []);
        return isDated ? near.Concat((_near.GetValueOrDefault((telling.Kind, actor, Undated)) ?? []).Take(MostCompared)) : near.Take(MostCompared);
    }

    private void Remove(int story, EventChange change)
    {
        if (!_byStory.Remove(story, out List<long>? happenings))
            return;

        foreach (long id in happenings.Distinct())
        {
            Happening before = _happenings[id];
            ImmutableArray<Telling> left = before.Tellings.RemoveAll(telling => telling.Told.Story.Number == story);
            change.Touched.Add(id);
            foreach (Telling telling in before.Tellings)
                Unlist(telling, id);
            if (left.IsEmpty || left.Length <= MostSortedAnew)
                _happenings.Remove(id);
            else
                Keep(new Happening(id, left));
            if (!_happenings.ContainsKey(id))
                SortAnew(left, id, change);
        }
    }

    private void Keep(Happening happening)
    {
        _happenings[happening.Id] = happening;
        foreach (Telling telling in happening.Tellings)
            List(telling, happening.Id);
    }

    /// <summary>Without the one that is gone, the others may not be one event any more.</summary>
    private void SortAnew(ImmutableArray<Telling> tellings, long id, EventChange change)
    {
        foreach (Telling telling in tellings)
            _byStory[telling.Told.Story.Number].Remove(id);
        foreach (Telling telling in tellings)
            Add(telling, change);
    }

    private void List(Telling telling, long id)
    {
        foreach ((EventKind, string, int?) key in KeysOf(telling))
            (CollectionsMarshal.GetValueRefOrAddDefault(_near, key, out _) ??= []).Add(id);
    }

    private void Unlist(Telling telling, long id)
    {
        foreach ((EventKind, string, int?) key in KeysOf(telling))
        {
            if (_near.TryGetValue(key, out SortedSet<long>? listed) && listed.Remove(id) && listed.Count == 0)
                _near.Remove(key);
        }
    }

    private const int Undated = -1;

    private static IEnumerable<(EventKind, string, int?)> KeysOf(Telling telling) => telling.Cast.Distinct().SelectMany(actor =>
        telling.Months.Select(static month => (int?)month).DefaultIfEmpty(Undated).Append(null).Select(month => (telling.Kind, actor, month)));
}
