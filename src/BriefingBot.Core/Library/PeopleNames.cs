using System.Runtime.InteropServices;

namespace BriefingBot.Core.Library;

/// <summary>
/// People: names alike are parted or joined by what is told of them (<see cref="Namesakes"/>), variants of one name are joined within a
/// family (<see cref="NameFamilies"/>), and a bare surname joins the one person who is called so.
/// </summary>
internal sealed class PeopleNames
{
    private readonly Dictionary<string, List<NameNode>> _namesakes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unsettled = new(StringComparer.Ordinal);
    private readonly NameFamilies _families = new();

    public void Add(NameNode node)
    {
        (CollectionsMarshal.GetValueRefOrAddDefault(_namesakes, node.Key, out _) ??= []).Add(node);
        _unsettled.Add(node.Key);
    }

    public void Remove(NameNode node)
    {
        _namesakes[node.Key].Remove(node);
        _unsettled.Add(node.Key);
    }

    /// <summary>Decides anew about everyone who has a key or a family with a change in common.</summary>
    public void Settle(Clusters clusters, NameChange change)
    {
        string[] keys = [.. _unsettled];
        _unsettled.Clear();
        foreach (IReadOnlyList<List<NameNode>> people in keys.SelectSideBySide(key => Namesakes.Part(_namesakes[key])))
            Namesakes.Assign(people, clusters, change);
        foreach (string key in keys)
        {
            if (_namesakes[key].Count == 0)
                _namesakes.Remove(key);
        }

        _families.Settle(change);
    }
}
