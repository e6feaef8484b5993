using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Who is quoted how often, in all stories or in those that a filter leaves.</summary>
internal sealed class SpeakerCounts
{
    private readonly NameDirectory _names;

    /// <summary>Statements by the id of the name; null for all there are.</summary>
    private readonly int[]? _byId;

    private SpeakerCounts(NameDirectory names, int[]? byId, int count, int open) => (_names, _byId, Count, Open) = (names, byId, count, open);

    /// <summary>How many are quoted.</summary>
    public int Count { get; }

    /// <summary>How many statements have no known speaker.</summary>
    public int Open { get; }

    public static SpeakerCounts Of(LibrarySnapshot library) => new(library.Names, null, library.Names.Speakers.Count, library.Totals.OpenStatements);

    public static SpeakerCounts Of(LibrarySnapshot library, FactQuery query)
    {
        var groups = new int[library.Names.GreatestId + 2];
        library.Statements.CountGroups(query, groups);
        int quoted = groups.AsSpan(1).Length - groups.AsSpan(1).Count(0);
        int joined = library.Names.Joined.Sum(entry => Math.Max(0, entry.Ids.Count(id => groups[id + 1] > 0) - 1));
        return new SpeakerCounts(library.Names, groups, quoted - joined, groups[0]);
    }

    /// <summary>Those who are quoted most. Nobody has more statements than in all stories together, so the list of these is read no further than needed.</summary>
    public IEnumerable<(NameEntry Entry, int Statements)> MostQuoted(int skip, int take)
    {
        if (_byId is null)
            return Enumerable.Range(skip, Math.Min(take, Count - skip)).Select(at => (_names.Speakers[at], _names.Speakers[at].Statements));

        var found = new List<(NameEntry Entry, int Statements)>();
        var best = new PriorityQueue<int, int>();
        foreach (NameEntry entry in _names.Speakers)
        {
            if (best.Count == skip + take && best.Peek() > entry.Statements)
                break;

            int statements = entry.Ids.Sum(id => _byId[id + 1]);
            if (statements == 0)
                continue;
            found.Add((entry, statements));
            best.Enqueue(statements, statements);
            if (best.Count > skip + take)
                best.Dequeue();
        }

        return found
            .OrderByDescending(static speaker => speaker.Statements)
            .ThenBy(static speaker => speaker.Entry.Canonical, StringComparer.OrdinalIgnoreCase)
            .Skip(skip).Take(take);
    }
}
