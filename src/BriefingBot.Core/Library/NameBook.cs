namespace BriefingBot.Core.Library;

/// <summary>
/// Decides which names of different stories mean the same, and keeps that decided while stories come and go: only names that have a key,
/// a surname or a spelling in common with a change are looked at again. Conservative: a missed merge lists someone twice, a wrong
/// one puts words into the wrong mouth. One writer.
/// </summary>
internal sealed class NameBook
{
    private readonly Clusters _clusters = new();
    private readonly ThingNames _things = new();
    private readonly PeopleNames _people = new();

    /// <summary>The greatest id that any cluster ever had.</summary>
    public int GreatestId => _clusters.GreatestId;

    /// <summary>Keeps the ids of an earlier run for the names that had them, until <see cref="Settle"/>.</summary>
    public void Restore(IEnumerable<int> ids) => _clusters.Restore(ids);

    public void Settle() => _clusters.Settle();

    /// <summary>Takes the names of some stories' main articles out and puts others in, and tells what became of all names.</summary>
    public NameChange Apply(IEnumerable<LibraryArticle> removed, IEnumerable<LibraryArticle> added)
    {
        var change = new NameChange();
        foreach (NameNode node in removed.SelectMany(static article => article.Names))
        {
            NameCluster cluster = node.Cluster!;
            cluster.Remove(node);
            change.Touched.Add(cluster);
            if (node.IsPerson)
                _people.Remove(node);
        }

        foreach (NameNode node in added.SelectMany(static article => article.Names))
        {
            if (node.IsPerson)
                _people.Add(node);
            else
                _things.Add(node, _clusters, change);
        }

        _people.Settle(_clusters, change);
        _things.Settle(change);
        foreach (NameCluster cluster in change.Touched)
        {
            if (cluster.IsEmpty)
                _clusters.Free(cluster);
        }

        return change;
    }
}
