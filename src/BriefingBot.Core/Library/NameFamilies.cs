using System.Runtime.InteropServices;

namespace BriefingBot.Core.Library;

/// <summary>
/// Joins people whose names are variants of one: the same surname and a role in common, and given names that differ by a vowel,
/// by a middle name, or not at all, or stand as an initial (<c>Oleksandr</c> and <c>Oleksander</c>, <c>Y. Mirov</c>). Then joins those whom stories only call by one word.
/// </summary>
internal sealed class NameFamilies
{
    private readonly Dictionary<(string Surname, char Initial), List<NameCluster>> _families = [];
    private readonly Dictionary<NameCluster, (string Surname, char Initial)> _familyOf = [];
    private readonly BareNames _bare = new();

    /// <summary>Decides anew about the families of all people who changed.</summary>
    public void Settle(NameChange change)
    {
        var unsettled = new HashSet<(string, char)>();
        foreach (NameCluster cluster in change.Touched.Where(static cluster => cluster.IsPerson).ToArray())
            Move(cluster, unsettled, change);

        foreach ((string, char) family in unsettled)
        {
            if (_families.TryGetValue(family, out List<NameCluster>? clusters))
                Settle(clusters, change);
        }

        _bare.Settle(change);
    }

    /// <summary>A variant has the same surname and its first word the same first letter; a single word has no family.</summary>
    private static (string, char)? FamilyOf(NameCluster cluster) =>
        !cluster.IsEmpty && cluster.Words is { Length: > 1 } words ? (Transliteration.Of(words[^1]), Transliteration.Of(words[0])[0]) : null;

    private void Move(NameCluster cluster, HashSet<(string, char)> unsettled, NameChange change)
    {
        (string, char)? before = _familyOf.TryGetValue(cluster, out (string, char) known) ? known : null;
        (string, char)? now = FamilyOf(cluster);
        if (before is { } former)
            unsettled.Add(former);
        if (now is { } family)
            unsettled.Add(family);
        if (before != now)
        {
            Leave(cluster, before, change);
            Enter(cluster, now);
        }

        _bare.Note(cluster, change);
    }

    private void Leave(NameCluster cluster, (string, char)? family, NameChange change)
    {
        if (family is not { } left)
            return;

        _familyOf.Remove(cluster);
        _families[left].Remove(cluster);
        if (_families[left].Count == 0)
            _families.Remove(left);
        Dissolve(cluster, change);
    }

    private void Enter(NameCluster cluster, (string, char)? family)
    {
        if (family is not { } entered)
            return;

        (CollectionsMarshal.GetValueRefOrAddDefault(_families, entered, out _) ??= []).Add(cluster);
        _familyOf.Add(cluster, entered);
    }

    /// <summary>Whoever has no role is a variant of nobody, and there may be very many of one name.</summary>
    private void Settle(List<NameCluster> family, NameChange change)
    {
        foreach (NameCluster person in family)
        {
            if (!person.HasRole && (change.Touched.Contains(person) || person.Union is not { Clusters.Count: 1 }))
                MakeOne([person], change);
        }

        foreach (List<NameCluster> people in Variants(family.Where(static cluster => cluster.HasRole)))
            MakeOne(people, change);
    }

    /// <summary>People with a role, the variants of one name together.</summary>
    private static List<List<NameCluster>> Variants(IEnumerable<NameCluster> people)
    {
        var kept = new List<List<NameCluster>>();
        foreach (NameCluster person in people.OrderByDescending(static cluster => cluster.Words.Count(static word => word.Length > 1))
            .ThenByDescending(static cluster => cluster.Words.Length).ThenBy(static cluster => cluster.Key, StringComparer.Ordinal).ThenBy(static cluster => cluster.Lot))
        {
            List<NameCluster>? only = null;
            bool isOne = true;
            foreach (List<NameCluster> other in kept)
            {
                if (!other.Exists(person.SharesRole) || !AreVariants(person.Words, other[0].Words) || other.Exists(person.IsInSameStoryAs))
                    continue;
                isOne = only is null;
                only = other;
            }

            if (only is not null && isOne)
                only.Add(person);
            else
                kept.Add([person]);
        }

        return kept;
    }

    /// <summary>Makes some people one, and no others with them.</summary>
    private void MakeOne(List<NameCluster> people, NameChange change)
    {
        if (!IsUnion(people))
            Unite(people, change);
        _bare.List(people[0].Union!);
    }

    private static bool IsUnion(List<NameCluster> people) =>
        people[0].Union is { } union && union.Clusters.Where(static cluster => cluster.Words.Length > 1).SequenceEqual(people);

    private void Unite(List<NameCluster> people, NameChange change)
    {
        foreach (NameCluster person in people)
            Dissolve(person, change);
        change.Join(people[0], null);
        foreach (NameCluster person in people.Skip(1))
            change.Join(person, people[0].Union!);
    }

    /// <summary>Leaves a cluster without a union; those who were in it with the cluster stand alone until they are settled too.</summary>
    private void Dissolve(NameCluster cluster, NameChange change)
    {
        if (cluster.Union is { } union)
            _bare.Unlist(union);
        change.TakeApart(cluster);
    }

    private static bool AreVariants(string[] shorter, string[] longer)
    {
        if (shorter.Length == longer.Length)
        {
            int[] differing = [.. Enumerable.Range(0, shorter.Length).Where(i => Transliteration.Of(shorter[i]) != Transliteration.Of(longer[i]))];
            return differing.Length == 0 || (differing is [var at] && (at == 0 || shorter[at].Length > 1) && Transliteration.AreNear(shorter[at], longer[at]));
        }

        return shorter.Length >= 2 && (shorter[0] == longer[0] || (shorter[0].Length == 1 && shorter[0][0] == longer[0][0])) &&
            shorter.Skip(1).All(word => longer.Contains(word));
    }
}
