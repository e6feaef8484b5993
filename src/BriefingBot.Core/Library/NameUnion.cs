using System.Collections.Immutable;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Library;

/// <summary>Clusters that are taken for one: variants of a name, its short form, the bare surname. Taken apart and made anew as they change.</summary>
internal sealed class NameUnion
{
    /// <summary>Roles beyond these most frequent ones are not compared with each other.</summary>
    private const int MostRoles = 64;

    private readonly List<NameCluster> _clusters = [];

    public NameUnion(NameCluster first) => Add(first);

    /// <summary>The first is the one with the full name.</summary>
    public IReadOnlyList<NameCluster> Clusters => _clusters;

    public string[] Words => _clusters[0].Words;

    public void Add(NameCluster cluster)
    {
        _clusters.Add(cluster);
        cluster.Union = this;
    }

    public void Remove(NameCluster cluster)
    {
        _clusters.Remove(cluster);
        cluster.Union = null;
    }

    public bool SharesRole(NameCluster other) => _clusters.Exists(other.SharesRole);

    public bool IsInSameStoryAs(NameCluster other) => _clusters.Exists(other.IsInSameStoryAs);

    public NameEntry ToEntry() => _clusters is [{ Nodes: [var node] } cluster] ? EntryOf(cluster, node) : EntryOfTallies();

    private static NameEntry EntryOf(NameCluster cluster, NameNode node) => new()
    {
        Ids = [cluster.Id],
        Canonical = node.Name.Canonical,
        Kind = node.Kind,
        Forms = node.Name.Forms,
        Roles = node.Name.Role is null ? [] : [RoleText.Of(node.Name.Role, node.Name.Affiliation)],
        Mentions = node.Name.Mentions,
        Stories = 1,
        Statements = node.Name.Statements,
        Latest = node,
    };

    private NameEntry EntryOfTallies()
    {
        NameTally[] tallies = [.. _clusters.Select(static cluster => cluster.Tally)];
        string canonical = Sum(tallies.SelectMany(static tally => tally.Canonicals), StringComparer.Ordinal)
            .OrderByDescending(static name => NameKeys.Words(name.Key).Count(static word => word.Length > 1))
            .ThenByDescending(static name => name.Value)
            .ThenBy(static name => name.Key, StringComparer.Ordinal)
            .First().Key;
        return new NameEntry
        {
            Ids = [.. _clusters.Select(static cluster => cluster.Id)],
            Canonical = canonical,
            Kind = Sum(tallies.SelectMany(static tally => tally.Kinds), EqualityComparer<NameKind>.Default)
                .OrderByDescending(static kind => kind.Value).ThenBy(static kind => kind.Key).Select(static kind => (NameKind?)kind.Key).FirstOrDefault(),
            Forms =
            [
                .. Sum(tallies.SelectMany(static tally => tally.Forms), StringComparer.Ordinal)
                    .OrderByDescending(form => form.Key == canonical).ThenByDescending(static form => form.Value)
                    .ThenByDescending(static form => form.Key.Length).ThenBy(static form => form.Key, StringComparer.Ordinal)
                    .Select(static form => form.Key),
            ],
            Roles = RolesOf(Sum(tallies.SelectMany(static tally => tally.Roles), StringComparer.OrdinalIgnoreCase)),
            Mentions = tallies.Sum(static tally => tally.Mentions),
            Stories = _clusters.Sum(static cluster => cluster.Nodes.Count),
            Statements = tallies.Sum(static tally => tally.Statements),
            Latest = tallies.Select(static tally => tally.Latest!).Aggregate(static (latest, other) => NameTally.IsLater(other, latest) ? other : latest),
        };
    }

    /// <summary>A fuller wording also has the support of those that it contains: <c>Presiden Rusia</c> comes before <c>Presiden</c>.</summary>
    private static ImmutableArray<string> RolesOf(Dictionary<string, int> counts)
    {
        KeyValuePair<string, int>[] roles =
            [.. counts.OrderByDescending(static role => role.Value).ThenBy(static role => role.Key, StringComparer.Ordinal).Take(MostRoles)];
        return
        [
            .. roles
                .OrderByDescending(role => roles.Where(other => role.Key.Contains(other.Key, StringComparison.OrdinalIgnoreCase)).Sum(static other => other.Value))
                .ThenBy(static role => role.Key.Length)
                .ThenBy(static role => role.Key, StringComparer.Ordinal)
                .Select(static role => role.Key),
        ];
    }

    private static Dictionary<T, int> Sum<T>(IEnumerable<KeyValuePair<T, int>> counts, IEqualityComparer<T> comparer)
        where T : notnull
    {
        var sums = new Dictionary<T, int>(comparer);
        foreach ((T key, int count) in counts)
            sums[key] = sums.GetValueOrDefault(key) + count;
        return sums;
    }
}
