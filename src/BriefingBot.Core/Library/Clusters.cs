namespace BriefingBot.Core.Library;

/// <summary>
/// Gives clusters of names their ids: those that their names had in an earlier run while a library is restored, else those of clusters
/// that are gone.
/// </summary>
internal sealed class Clusters
{
    private readonly Stack<int> _free = [];

    /// <summary>Ids of the earlier run that no cluster has; null where nothing is being restored.</summary>
    private HashSet<int>? _expected;

    public int GreatestId { get; private set; } = -1;

    /// <summary>Keeps the ids of an earlier run for the names that had them, until <see cref="Settle"/>. Before any cluster is made.</summary>
    public void Restore(IEnumerable<int> ids)
    {
        _expected = [.. ids];
        GreatestId = _expected.Count == 0 ? -1 : _expected.Max();
        for (int id = GreatestId; id >= 0; id--)
        {
            if (!_expected.Contains(id))
                _free.Push(id);
        }
    }

    /// <summary>Sets free what nobody has claimed.</summary>
    public void Settle()
    {
        foreach (int id in _expected ?? [])
            _free.Push(id);
        _expected = null;
    }

    /// <param name="nodes">The cluster's first names.</param>
    public NameCluster New(IReadOnlyList<NameNode> nodes) => new(IdFor(nodes), nodes[0].Key, nodes[0].IsPerson);

    public void Free(NameCluster cluster)
    {
        if (_expected is null)
            _free.Push(cluster.Id);
        else
            _expected.Add(cluster.Id);
    }

    private int IdFor(IReadOnlyList<NameNode> nodes)
    {
        for (int i = 0; _expected is not null && i < nodes.Count; i++)
        {
            if (_expected.Remove(nodes[i].ExpectedId))
                return nodes[i].ExpectedId;
        }

        return _free.TryPop(out int id) ? id : ++GreatestId;
    }
}
