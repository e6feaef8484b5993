namespace BriefingBot.Core.Library;

/// <summary>
/// Equal names are one person if their stories have a role or surroundings in common, or if the name is long enough to be rare and no
/// other role speaks against it.
/// </summary>
internal sealed class Namesakes
{
    /// <summary>So many words make a full name rare enough to belong to one person.</summary>
    private const int RareLength = 3;

    private const int MostStoriesCompared = 8;

    private readonly HashSet<string> _roleWords = new(StringComparer.Ordinal);
    private readonly List<NameNode> _nodes = [];
    private string _own = "";
    private int _words;

    private Namesakes(NameNode first) => Add(first);

    /// <summary>Parts all names of one key into people, and gives each the cluster that most of the person's names had in the earlier run, or are in.</summary>
    public static void Part(List<NameNode> nodes, Clusters clusters, NameChange change)
    {
        if (nodes is [var single])
        {
            Assign([single], single.Cluster, clusters, change);
            return;
        }

        var people = new List<Namesakes>();
        foreach (NameNode node in nodes.OrderByDescending(static node => node.RoleWords.Length).ThenBy(static node => node.Article.Number)
            .ThenBy(static node => node.Name.Canonical, StringComparer.Ordinal))
        {
            if (people.Find(person => person.Has(node)) is { } same)
                same.Add(node);
            else
                people.Add(new Namesakes(node));
        }

        var taken = new HashSet<NameCluster>();
        foreach (Namesakes person in people.OrderByDescending(static person => person._nodes.Count))
        {
            NameCluster? known = person._nodes
                .Where(node => node.Cluster is { } cluster && !taken.Contains(cluster))
                .CountBy(static node => node.Cluster!)
                .OrderByDescending(cluster => person._nodes.Count(node => node.ExpectedId == cluster.Key.Id))
                .ThenByDescending(static cluster => cluster.Value).FirstOrDefault().Key;
            taken.Add(Assign(person._nodes, known, clusters, change));
        }
    }

    private static NameCluster Assign(List<NameNode> nodes, NameCluster? known, Clusters clusters, NameChange change)
    {
        NameCluster cluster = known ?? clusters.New(nodes);
        foreach (NameNode node in nodes)
        {
            if (node.Cluster == cluster)
                continue;
            if (node.Cluster is { } before)
            {
                before.Remove(node);
                change.Touched.Add(before);
                change.Moved.Add(node);
            }

            cluster.Add(node);
            change.Touched.Add(cluster);
        }

        return cluster;
    }

    private void Add(NameNode node)
    {
        _nodes.Add(node);
        _roleWords.UnionWith(node.RoleWords);
        if (node.Words.Length > _words)
            (_words, _own) = (node.Words.Length, node.Joined);
    }

    private bool Has(NameNode node)
    {
        foreach (string word in node.RoleWords)
        {
            if (_roleWords.Contains(word))
                return true;
        }

        return SharesSurroundings(node) || (node.Words.Length >= RareLength && (_roleWords.Count == 0 || node.RoleWords.Length == 0));
    }

    /// <summary>True if some story of each names a third one in common: both are told about in the same surroundings.</summary>
    private bool SharesSurroundings(NameNode node)
    {
        ulong own = StableHash.Of(_own);
        for (int i = 0; i < _nodes.Count && i < MostStoriesCompared; i++)
        {
            if (HaveCommon(_nodes[i].Article.Surroundings, node.Article.Surroundings, own))
                return true;
        }

        return false;
    }

    private static bool HaveCommon(ulong[] left, ulong[] right, ulong except)
    {
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j] && left[i] != except)
                return true;
            if (left[i] <= right[j])
                i++;
            else
                j++;
        }

        return false;
    }
}
