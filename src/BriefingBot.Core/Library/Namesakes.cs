using System.Runtime.InteropServices;

namespace BriefingBot.Core.Library;

/// <summary>
/// Parts names that are alike into people. Two are one person if their roles agree, if two others are named beside both, or, where one
/// has no role, if a single one is; a long name is rare enough to need no more. What a name belongs to follows from the names alone,
/// in whatever order they came. In doubt two people are kept apart.
/// </summary>
internal sealed class Namesakes
{
    /// <summary>So many words make a full name rare enough to belong to one person.</summary>
    private const int RareLength = 3;

    /// <summary>So many others named beside both make two people with different roles one.</summary>
    private const int MostlyOne = 2;

    /// <summary>Roles beyond so many wordings, the most frequent ones, are not compared with each other.</summary>
    private const int MostRoles = 64;

    /// <summary>Of very many stories of one person so many are looked at, drawn by lot.</summary>
    private const int MostStories = 64;

    private readonly ulong _own;
    private readonly List<NameNode> _withoutRole;
    private readonly List<List<NameNode>> _people;
    private readonly bool _isRare;

    private Namesakes(List<NameNode> nodes)
    {
        _own = nodes[0].Hash;
        _withoutRole = nodes.FindAll(static node => node.RoleWords.Length == 0);
        _isRare = nodes.Exists(static node => node.Words.Length >= RareLength);
        _people = nodes.Count == _withoutRole.Count ? [] : RoleGroups.Of(nodes.Where(static node => node.RoleWords.Length > 0), MostRoles, _isRare ? 1 : RoleGroups.Agreeing);
    }

    /// <summary>Parts all names of one key into people, the most named first. Changes nothing.</summary>
    public static IReadOnlyList<List<NameNode>> Part(List<NameNode> nodes) => nodes.Count < 2 ? [nodes] : [.. new Namesakes(nodes).People()];

    /// <summary>Gives each of some people of one key the cluster that most of the person's names had in the earlier run, or are in.</summary>
    public static void Assign(IReadOnlyList<List<NameNode>> people, Clusters clusters, NameChange change)
    {
        var taken = new HashSet<NameCluster>();
        foreach (List<NameNode> person in people)
        {
            if (person.Count > 0)
                taken.Add(Assign(person, KnownAs(person, taken), clusters, change));
        }
    }

    /// <summary>The cluster that most of a person's names had in the earlier run, or are in; null where all are in none, or in others'.</summary>
    private static NameCluster? KnownAs(List<NameNode> person, HashSet<NameCluster> taken)
    {
        var names = new Dictionary<NameCluster, int>();
        foreach (NameNode node in person)
        {
            if (node.Cluster is { } cluster && !taken.Contains(cluster))
                CollectionsMarshal.GetValueRefOrAddDefault(names, cluster, out _)++;
        }

        if (names.Count < 2)
            return names.Keys.FirstOrDefault();
        return names
            .OrderByDescending(cluster => person.Count(node => node.ExpectedId == cluster.Key.Id))
            .ThenByDescending(static cluster => cluster.Value).First().Key;
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

    private IEnumerable<List<NameNode>> People()
    {
        if (_people.Count > 1)
            JoinByCompany();
        if (_withoutRole.Count > 0)
            PlaceThoseWithoutRole();
        return _people.OrderByDescending(static person => person.Count).ThenBy(static person => person.Min(static node => node.Article.Number));
    }

    /// <summary>Roles that have nothing in common may still be one person's: a minister who became president.</summary>
    private void JoinByCompany()
    {
        HashSet<ulong>[] company = [.. _people.Select(CompanyOf)];
        var joined = new DisjointSets(_people.Count);
        for (int i = 0; i < company.Length && i < MostRoles; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (company[i].Count(company[j].Contains) >= MostlyOne)
                    joined.Join(i, j);
            }
        }

        List<NameNode>[] before = [.. _people];
        _people.Clear();
        _people.AddRange(joined.Groups().Select(group => group.SelectMany(at => before[at]).ToList()));
    }

    /// <summary>A story that gives no role means the only one who keeps the same company, or those whom no story gives a role.</summary>
    private void PlaceThoseWithoutRole()
    {
        HashSet<ulong>[] surroundings = [.. _people.Select(SurroundingsOf)];
        int withRole = _people.Count;
        var left = new List<NameNode>();
        foreach (NameNode node in _withoutRole)
        {
            int[] near = [.. Enumerable.Range(0, withRole).Where(at => Meets(node, surroundings[at])).Take(2)];
            if (near is [var only])
                _people[only].Add(node);
            else if (near.Length == 0 && withRole == 1 && _isRare)
                _people[0].Add(node);
            else
                left.Add(node);
        }

        var joined = new DisjointSets(left.Count);
        var first = new Dictionary<ulong, int>();
        for (int i = 0; i < left.Count; i++)
        {
            if (_isRare && i > 0)
                joined.Join(0, i);
            foreach (ulong other in left[i].Article.Company.Concat(left[i].Article.Towns).Where(IsAnother))
            {
                if (!first.TryAdd(other, i))
                    joined.Join(i, first[other]);
            }
        }

        _people.AddRange(joined.Groups().Select(group => group.Select(at => left[at]).ToList()));
    }

    private static bool Meets(NameNode node, HashSet<ulong> surroundings) =>
        node.Article.Company.Any(surroundings.Contains) || node.Article.Towns.Any(surroundings.Contains);

    private HashSet<ulong> CompanyOf(List<NameNode> person) => [.. Drawn(person).SelectMany(static article => article.Company).Where(IsAnother)];

    private HashSet<ulong> SurroundingsOf(List<NameNode> person) =>
        [.. Drawn(person).SelectMany(static article => article.Company.Concat(article.Towns)).Where(IsAnother)];

    private static IEnumerable<LibraryArticle> Drawn(List<NameNode> person) => person.Count <= MostStories
        ? person.Select(static node => node.Article)
        : person.Select(static node => node.Article).OrderBy(static article => article.Lot).Take(MostStories);

    /// <summary>False for the name itself, which all of them have.</summary>
    private bool IsAnother(ulong name) => name != _own;
}
