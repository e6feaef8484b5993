namespace BriefingBot.Core.Library;

/// <summary>What a change did to the names.</summary>
internal sealed class NameChange
{
    /// <summary>Clusters that have other names than before; those that are empty now are gone.</summary>
    public HashSet<NameCluster> Touched { get; } = [];

    /// <summary>Names that went from one cluster to another, so that the facts of their stories must be indexed anew.</summary>
    public List<NameNode> Moved { get; } = [];

    /// <summary>Clusters that are taken for one with others than before.</summary>
    public HashSet<NameCluster> Regrouped { get; } = [];

    /// <summary>After whom regrouped clusters were named before; -1 for those that are new.</summary>
    private readonly Dictionary<NameCluster, int> _before = [];

    /// <summary>Clusters that go by another name than before.</summary>
    public IEnumerable<NameCluster> Renamed =>
        _before.Where(static cluster => !cluster.Key.IsEmpty && cluster.Value >= 0 && cluster.Key.Union!.Clusters[0].Id != cluster.Value).Select(static cluster => cluster.Key);

    /// <summary>Everything there is an entry to be made of, once.</summary>
    public HashSet<NameUnion> Unions() => [.. Touched.Concat(Regrouped).Where(static cluster => !cluster.IsEmpty).Select(static cluster => cluster.Union!)];

    /// <summary>Takes a cluster out of its union; if the union was named after it, the others stand alone then.</summary>
    public void TakeApart(NameCluster cluster)
    {
        if (cluster.Union is not { } union)
            return;

        NameCluster[] all = [.. union.Clusters];
        Regrouped.UnionWith(all);
        foreach (NameCluster member in all)
            _before.TryAdd(member, all[0].Id);
        union.Remove(cluster);
        if (all[0] != cluster)
            return;

        foreach (NameCluster other in all[1..])
        {
            union.Remove(other);
            _ = new NameUnion(other);
        }
    }

    /// <summary>Puts a cluster that has no union into one, or into one of its own.</summary>
    public void Join(NameCluster cluster, NameUnion? union)
    {
        _before.TryAdd(cluster, -1);
        if (union is null)
            union = new NameUnion(cluster);
        else
            union.Add(cluster);
        Regrouped.UnionWith(union.Clusters);
    }
}
