using BriefingBot.Core.Names;

namespace BriefingBot.Core.Library;

/// <summary>Names of several stories that are taken for one person, organization or place. Grows while a directory is built.</summary>
internal sealed class NameCluster
{
    private const int MostStoriesCompared = 8;

    private readonly HashSet<string> _roleWords = [];
    private readonly HashSet<int> _stories = [];

    /// <summary>What most stories take it for; null for a speaker that none has as a name.</summary>
    public NameKind? Kind => Nodes
        .Where(static node => node.Kind is not null)
        .GroupBy(static node => node.Kind)
        .MaxBy(static nodes => nodes.Count())?.Key;

    public List<NameNode> Nodes { get; } = [];

    /// <summary>The fullest words so far.</summary>
    public string[] Words { get; private set; } = [];

    public bool HasRole => _roleWords.Count > 0;

    public void Add(NameNode node)
    {
        Nodes.Add(node);
        _stories.Add(node.Story.Number);
        _roleWords.UnionWith(node.RoleWords);
        if (node.Words.Length > Words.Length)
            Words = node.Words;
    }

    public void Add(NameCluster other)
    {
        foreach (NameNode node in other.Nodes)
            Add(node);
    }

    public bool IsInSameStoryAs(NameCluster other) => _stories.Overlaps(other._stories);

    public bool SharesRole(NameCluster other) => _roleWords.Overlaps(other._roleWords);

    /// <summary>True if some story of each names a third one in common: both are told about in the same surroundings.</summary>
    public bool SharesSurroundings(NameCluster other, IReadOnlyDictionary<int, HashSet<string>> keysByStory)
    {
        string own = string.Concat(Words);
        foreach (int story in _stories.Take(MostStoriesCompared))
        {
            foreach (int another in other._stories.Take(MostStoriesCompared))
            {
                if (keysByStory[story].Any(key => key != own && keysByStory[another].Contains(key)))
                    return true;
            }
        }

        return false;
    }
}
