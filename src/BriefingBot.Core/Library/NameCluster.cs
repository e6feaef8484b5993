using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>
/// Names of several stories that are taken for one person, organization or place by themselves. Facts are indexed under its id, so a
/// cluster lives as long as any of its names does. Grows and shrinks; only the writer sees it.
/// </summary>
/// <param name="key">What all its names have in common: see <see cref="NameNode.Key"/>.</param>
internal sealed class NameCluster(int id, string key, bool isPerson)
{
    private readonly List<NameNode> _nodes = [];

    /// <summary>Kept until a name goes.</summary>
    private ulong? _lot;

    /// <summary>Kept once there is more than one name to add up.</summary>
    private NameTally? _tally;

    public int Id { get; } = id;

    /// <summary>See <see cref="SearchQuery.Naming"/>.</summary>
    public string Keyword { get; } = SearchQuery.Naming(id);

    /// <summary>What it is taken for together with others.</summary>
    public NameUnion? Union { get; set; }

    public IReadOnlyList<NameNode> Nodes => _nodes;

    public NameTally Tally
    {
        get
        {
            if (_tally is not null)
                return _tally;

            var tally = new NameTally();
            foreach (NameNode node in _nodes)
                tally.Add(node);
            return _nodes.Count > 1 ? _tally = tally : tally;
        }
    }

    /// <summary>The fullest words of its names; of several as full, the first in ordinal order.</summary>
    public string[] Words => _nodes.Count == 1 ? _nodes[0].Words : Tally.Words;

    /// <summary>Orders clusters in a way that has nothing to do with when their articles came.</summary>
    public ulong Lot => _lot ??= _nodes.Min(static node => node.Article.Lot);

    public string Key { get; } = key;

    public bool IsPerson { get; } = isPerson;

    public bool IsEmpty => _nodes.Count == 0;

    public void Add(NameNode node)
    {
        _tally?.Add(node);
        _nodes.Add(node);
        if (node.Article.Lot < _lot)
            _lot = node.Article.Lot;
        node.Cluster = this;
    }

    public void Remove(NameNode node)
    {
        int at = _nodes.LastIndexOf(node);
        _nodes[at] = _nodes[^1];
        _nodes.RemoveAt(_nodes.Count - 1);
        node.Cluster = null;
        _lot = null;
        if (_nodes.Count > 1)
            _tally?.Remove(node, _nodes);
        else
            _tally = null;
    }

    /// <summary>Spellings other than its own key, joined.</summary>
    public IEnumerable<string> OtherKeys => _nodes.Count == 1 ? _nodes[0].OtherKeys : Tally.OtherKeys;

    /// <summary>True if any of its articles gives a role.</summary>
    public bool HasRole => RoleWords.Any();

    /// <summary>True if the roles of both agree.</summary>
    public bool SharesRole(NameCluster other)
    {
        (NameCluster few, NameCluster many) = _nodes.Count <= other._nodes.Count ? (this, other) : (other, this);
        return RoleGroups.Agree(few.RoleWords.Count(many.HasRoleWord), Math.Min(few.RoleWords.Count(), many.RoleWords.Count()));
    }

    public bool IsInSameStoryAs(NameCluster other)
    {
        (NameCluster few, NameCluster many) = _nodes.Count <= other._nodes.Count ? (this, other) : (other, this);
        HashSet<int> stories = [.. few._nodes.Select(static node => node.Article.Number)];
        return many._nodes.Exists(node => stories.Contains(node.Article.Number));
    }

    private IEnumerable<string> RoleWords => _nodes.Count == 1 ? _nodes[0].RoleWords : Tally.RoleWords;

    private bool HasRoleWord(string word) => _nodes.Count == 1 ? _nodes[0].RoleWords.Contains(word) : Tally.HasRoleWord(word);
}
