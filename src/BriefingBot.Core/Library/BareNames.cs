using System.Runtime.InteropServices;

namespace BriefingBot.Core.Library;

/// <summary>
/// A story that only says <c>Wibowo</c> means the one person of that name whom other stories call so too, if the roles agree.
/// </summary>
internal sealed class BareNames
{
    private readonly Dictionary<string, List<NameCluster>> _bare = new(StringComparer.Ordinal);
    private readonly Dictionary<NameCluster, string> _wordOf = [];

    /// <summary>For every spelling those of a longer name who are called so.</summary>
    private readonly Dictionary<string, List<NameUnion>> _called = new(StringComparer.Ordinal);
    private readonly Dictionary<NameUnion, string[]> _listed = [];
    private readonly HashSet<string> _unsettled = new(StringComparer.Ordinal);

    /// <summary>Notes a cluster that changed; it is left alone unless its name is, or was, a single word.</summary>
    public void Note(NameCluster cluster, NameChange change)
    {
        string? now = !cluster.IsEmpty && cluster.Words is [var word] ? word : null;
        if (_wordOf.Remove(cluster, out string? before))
        {
            _bare[before].Remove(cluster);
            if (_bare[before].Count == 0)
                _bare.Remove(before);
            _unsettled.Add(before);
        }

        if (now is not null)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_bare, now, out _) ??= []).Add(cluster);
            _wordOf.Add(cluster, now);
            _unsettled.Add(now);
            if (cluster.Union is null)
                change.Join(cluster, null);
        }
        else if (before is not null || cluster.IsEmpty)
        {
            change.TakeApart(cluster);
        }
    }

    /// <summary>Lists people under everything that they are called.</summary>
    public void List(NameUnion union)
    {
        string[] before = _listed.GetValueOrDefault(union, []);
        string[] now = [.. union.Clusters.Where(static cluster => cluster.Words.Length > 1).SelectMany(static cluster => cluster.OtherKeys).Distinct()];
        foreach (string key in before.Except(now))
            Unlist(union, key);
        foreach (string key in now.Except(before))
            (CollectionsMarshal.GetValueRefOrAddDefault(_called, key, out _) ??= []).Add(union);
        if (now.Length > 0)
            _listed[union] = now;
        else
            _listed.Remove(union);
        _unsettled.UnionWith(before.Concat(now).Where(_bare.ContainsKey));
    }

    public void Unlist(NameUnion union)
    {
        if (!_listed.Remove(union, out string[]? keys))
            return;

        foreach (string key in keys)
            Unlist(union, key);
        _unsettled.UnionWith(keys.Where(_bare.ContainsKey));
    }

    /// <summary>Decides anew about every word that a change may have to do with.</summary>
    public void Settle(NameChange change)
    {
        foreach (string word in _unsettled)
        {
            if (!_bare.TryGetValue(word, out List<NameCluster>? bare))
                continue;

            NameUnion? person = _called.TryGetValue(word, out List<NameUnion>? called) && called is [var only] ? only : null;
            var joined = new List<NameCluster>();
            foreach (NameCluster cluster in bare.OrderBy(static cluster => cluster.Lot))
            {
                bool isPerson = person is not null && person.Clusters.Where(static other => other.Words.Length > 1).Any(cluster.SharesRole) &&
                    !person.Clusters.Where(static other => other.Words.Length > 1).Concat(joined).Any(cluster.IsInSameStoryAs);
                if (isPerson)
                    joined.Add(cluster);
                Place(cluster, isPerson ? person : null, change);
            }
        }

        _unsettled.Clear();
    }

    private static void Place(NameCluster cluster, NameUnion? person, NameChange change)
    {
        bool isPlaced = person is null ? cluster.Union is { Clusters.Count: 1 } : cluster.Union == person;
        if (isPlaced)
            return;

        change.TakeApart(cluster);
        change.Join(cluster, person);
    }

    private void Unlist(NameUnion union, string key)
    {
        _called[key].Remove(union);
        if (_called[key].Count == 0)
            _called.Remove(key);
    }
}
