namespace BriefingBot.Core.Library;

/// <summary>Gives clusters of names their ids, those of clusters that are gone again.</summary>
internal sealed class Clusters
{
    private readonly Stack<int> _free = [];

    public int GreatestId { get; private set; } = -1;

    public NameCluster New(NameNode first) => new(_free.TryPop(out int id) ? id : ++GreatestId, first.Key, first.IsPerson);

    public void Free(NameCluster cluster) => _free.Push(cluster.Id);
}
