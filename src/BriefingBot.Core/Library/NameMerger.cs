using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>
/// Decides which names of different stories mean the same. Conservative: a missed merge lists someone twice, a wrong one puts
/// words into the wrong mouth.
/// </summary>
internal sealed class NameMerger
{
    /// <summary>So many words make a full name rare enough to belong to one person.</summary>
    private const int RareLength = 3;

    private readonly List<NameCluster> _clusters = [];
    private readonly Dictionary<int, HashSet<string>> _keysByStory = [];

    public static List<NameCluster> Merge(IReadOnlyList<NameNode> nodes)
    {
        var merger = new NameMerger();
        foreach (NameNode node in nodes)
        {
            if (!merger._keysByStory.TryGetValue(node.Story.Number, out HashSet<string>? keys))
                merger._keysByStory.Add(node.Story.Number, keys = []);
            keys.Add(node.Joined);
        }

        merger.MergeThings(nodes);
        merger.MergePeople(nodes);
        return merger._clusters;
    }

    /// <summary>Organizations, places and nameless speakers: the same words, or one is the short form that the other gives for itself.</summary>
    private void MergeThings(IReadOnlyList<NameNode> nodes)
    {
        var clusters = new Dictionary<string, NameCluster>(StringComparer.Ordinal);
        foreach (NameNode node in nodes)
        {
            if (node.Kind == NameKind.Person)
                continue;
            if (!clusters.TryGetValue(node.Joined, out NameCluster? cluster))
                clusters.Add(node.Joined, cluster = new NameCluster());
            cluster.Add(node);
        }

        Dictionary<string, NameCluster?> owners = OwnersOfShortForms(clusters);
        foreach ((string key, NameCluster cluster) in clusters)
        {
            bool isShort = owners.GetValueOrDefault(key) is { } owner && owner != cluster && !owners.ContainsKey(string.Concat(owner.Words));
            if (isShort)
                owners[key]!.Add(cluster);
            else
                _clusters.Add(cluster);
        }
    }

    /// <summary>Forms other than the own key, with the one cluster that has them; null where several do.</summary>
    private static Dictionary<string, NameCluster?> OwnersOfShortForms(Dictionary<string, NameCluster> clusters)
    {
        var owners = new Dictionary<string, NameCluster?>(StringComparer.Ordinal);
        foreach ((string key, NameCluster cluster) in clusters)
        {
            foreach (string form in cluster.Nodes.SelectMany(static node => node.Name.Forms).Select(NameKeys.Joined).Distinct())
            {
                if (form != key && !owners.TryAdd(form, cluster) && owners[form] != cluster)
                    owners[form] = null;
            }
        }

        return owners;
    }

    private void MergePeople(IReadOnlyList<NameNode> nodes)
    {
        var people = new List<NameCluster>();
        foreach (IGrouping<string, NameNode> namesakes in nodes
            .Where(static node => node.Kind == NameKind.Person)
            .GroupBy(static node => NameKeys.Transliterated(node.Words)))
        {
            people.AddRange(MergeNamesakes(namesakes));
        }

        people = MergeVariants(people);
        _clusters.AddRange(MergeBareNames(people));
    }

    /// <summary>
    /// Equal names are one person if their stories have a role or surroundings in common, or if the name is long enough to be rare
    /// and no other role speaks against it.
    /// </summary>
    private List<NameCluster> MergeNamesakes(IEnumerable<NameNode> namesakes)
    {
        var people = new List<NameCluster>();
        foreach (NameNode node in namesakes.OrderByDescending(static node => node.RoleWords.Count))
        {
            var single = new NameCluster();
            single.Add(node);
            NameCluster? same = people.Find(person =>
                person.SharesRole(single) || person.SharesSurroundings(single, _keysByStory) ||
                (node.Words.Length >= RareLength && !(person.HasRole && single.HasRole)));
            if (same is null)
                people.Add(single);
            else
                same.Add(single);
        }

        return people;
    }

    /// <summary>
    /// The same surname and a role in common, and given names that differ by one letter, by a middle name, or not at all:
    /// <c>Oleksandr</c> and <c>Oleksander</c>.
    /// </summary>
    private static List<NameCluster> MergeVariants(List<NameCluster> people)
    {
        var merged = new List<NameCluster>();
        foreach (IGrouping<string, NameCluster> family in people.GroupBy(static person => person.Words.Length < 2 ? "" : person.Words[^1]))
        {
            if (family.Key.Length == 0)
            {
                merged.AddRange(family);
                continue;
            }

            var kept = new List<NameCluster>();
            foreach (NameCluster person in family.OrderByDescending(static person => person.Words.Length))
            {
                List<NameCluster> same = kept.FindAll(other => AreVariants(person.Words, other.Words) && person.SharesRole(other) &&
                    !person.IsInSameStoryAs(other));
                if (same.Count == 1)
                    same[0].Add(person);
                else
                    kept.Add(person);
            }

            merged.AddRange(kept);
        }

        return merged;
    }

    private static bool AreVariants(string[] shorter, string[] longer)
    {
        if (shorter.Length == longer.Length)
        {
            int differing = 0;
            for (int i = 0; i < shorter.Length; i++)
            {
                if (shorter[i] == longer[i])
                    continue;
                if (++differing > 1 || shorter[i].Length < 4 || shorter[i][0] != longer[i][0] || EditDistance.Between(shorter[i], longer[i], 1) > 1)
                    return false;
            }

            return true;
        }

        return shorter.Length >= 2 && shorter[0] == longer[0] && shorter.All(word => longer.Contains(word));
    }

    /// <summary>
    /// A story that only says <c>Wibowo</c> means the one person of that name whom other stories call so too, if the roles agree.
    /// </summary>
    private static List<NameCluster> MergeBareNames(List<NameCluster> people)
    {
        var byForm = new Dictionary<string, List<NameCluster>>();
        foreach (NameCluster person in people)
        {
            if (person.Words.Length < 2)
                continue;
            foreach (string form in person.Nodes.SelectMany(static node => node.Name.Forms).Select(NameKeys.Joined).Distinct())
            {
                if (!byForm.TryGetValue(form, out List<NameCluster>? called))
                    byForm.Add(form, called = []);
                called.Add(person);
            }
        }

        var merged = new List<NameCluster>();
        foreach (NameCluster person in people)
        {
            bool isBare = person.Words.Length == 1;
            if (isBare && byForm.TryGetValue(person.Words[0], out List<NameCluster>? called) && called.Count == 1 &&
                called[0].SharesRole(person) && !called[0].IsInSameStoryAs(person))
            {
                called[0].Add(person);
            }
            else
            {
                merged.Add(person);
            }
        }

        return merged;
    }
}
