namespace BriefingBot.Core.Library;

/// <summary>Organizations, places and nameless speakers: the same words are one, and a short form belongs to the one that gives it for itself.</summary>
internal sealed class ThingNames
{
    private readonly Dictionary<string, NameCluster> _clusters = new(StringComparer.Ordinal);

    /// <summary>For every spelling that is not its cluster's own key, those who have it.</summary>
    private readonly Dictionary<string, List<NameCluster>> _owners = new(StringComparer.Ordinal);

    /// <summary>The spellings that each cluster is listed under in <see cref="_owners"/>.</summary>
    private readonly Dictionary<NameCluster, string[]> _listed = [];

    public void Add(NameNode node, Clusters clusters, NameChange change)
    {
        if (!_clusters.TryGetValue(node.Key, out NameCluster? cluster))
            _clusters.Add(node.Key, cluster = clusters.New([node]));
        cluster.Add(node);
        change.Touched.Add(cluster);
    }

    /// <summary>Finds out anew to whom the changed clusters belong, and those whose short forms they are or were.</summary>
    public void Settle(NameChange change)
    {
        var unsettled = new HashSet<string>(StringComparer.Ordinal);
        foreach (NameCluster cluster in change.Touched.Where(static cluster => !cluster.IsPerson))
            List(cluster, unsettled, change);

        // What became a short form itself owns short forms no more, and the other way round.
        string[] changed = [.. unsettled];
        foreach (string key in changed)
        {
            if (_clusters.TryGetValue(key, out NameCluster? cluster))
                unsettled.UnionWith(_listed.GetValueOrDefault(cluster, []));
        }

        NameCluster[] clusters = [.. unsettled.Select(_clusters.GetValueOrDefault).OfType<NameCluster>()];
        foreach (NameCluster cluster in clusters.Where(cluster => OwnerOf(cluster) is null))
            Place(cluster, null, change);
        foreach (NameCluster cluster in clusters)
        {
            if (OwnerOf(cluster) is { } owner)
                Place(cluster, owner.Union!, change);
        }
    }

    /// <summary>Lists a cluster under its spellings, and notes those for whom that may change something.</summary>
    private void List(NameCluster cluster, HashSet<string> unsettled, NameChange change)
    {
        string[] before = _listed.GetValueOrDefault(cluster, []);
        string[] now = cluster.IsEmpty ? [] : [.. cluster.OtherKeys];
        foreach (string key in before.Except(now))
        {
            if (_owners[key].Remove(cluster) && _owners[key].Count == 0)
                _owners.Remove(key);
            unsettled.Add(key);
        }

        foreach (string key in now.Except(before))
        {
            if (!_owners.TryGetValue(key, out List<NameCluster>? owners))
                _owners.Add(key, owners = []);
            owners.Add(cluster);
            unsettled.Add(key);
        }

        if (now.Length > 0)
            _listed[cluster] = now;
        else
            _listed.Remove(cluster);
        unsettled.Add(cluster.Key);
        if (cluster.IsEmpty)
        {
            _clusters.Remove(cluster.Key);
            change.TakeApart(cluster);
        }
    }

    /// <summary>The one that alone has the cluster's key as a short form, and is no short form itself.</summary>
    private NameCluster? OwnerOf(NameCluster cluster) =>
        _owners.TryGetValue(cluster.Key, out List<NameCluster>? owners) && owners is [var owner] && !_owners.ContainsKey(owner.Key) ? owner : null;

    private static void Place(NameCluster cluster, NameUnion? union, NameChange change)
    {
        bool isPlaced = union is null ? cluster.Union?.Clusters[0] == cluster : cluster.Union == union;
        if (isPlaced)
            return;

        change.TakeApart(cluster);
        change.Join(cluster, union);
    }
}
