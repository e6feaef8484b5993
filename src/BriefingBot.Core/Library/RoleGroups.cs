namespace BriefingBot.Core.Library;

/// <summary>
/// Names of one key by whose roles agree: those with two words in common, and a short role that only one fuller role holds. So
/// <c>menteri</c> is the only <c>menteri energi</c> there is, while <c>kepala desa</c> and <c>kepala dinas</c> are two people.
/// </summary>
internal static class RoleGroups
{
    /// <summary>So many words in common make two roles one person's.</summary>
    public const int Agreeing = 2;

    /// <param name="nodes">Each with a role.</param>
    /// <param name="mostCompared">Wordings beyond so many are a group each.</param>
    /// <param name="enough">So many words in common are enough for this name.</param>
    public static List<List<NameNode>> Of(IEnumerable<NameNode> nodes, int mostCompared, int enough)
    {
        List<NameNode>[] wordings =
        [
            .. nodes.GroupBy(static node => string.Join(' ', node.RoleWords), StringComparer.Ordinal)
                .OrderByDescending(static wording => wording.Count()).ThenBy(static wording => wording.Key, StringComparer.Ordinal)
                .Select(Enumerable.ToList),
        ];
        string[][] roles = [.. wordings.Select(static wording => wording[0].RoleWords)];
        int compared = Math.Min(roles.Length, mostCompared);
        var agreeing = new DisjointSets(roles.Length);
        for (int i = 0; i < compared; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (roles[i].Count(roles[j].Contains) >= enough)
                    agreeing.Join(i, j);
            }
        }

        (int Short, int Full)[] contained = [.. Enumerable.Range(0, compared).Select(i => (i, FullerOf(i, roles[..compared], agreeing))).Where(static pair => pair.Item2 >= 0)];
        foreach ((int shorter, int full) in contained)
            agreeing.Join(shorter, full);
        return [.. agreeing.Groups().Select(group => group.SelectMany(at => wordings[at]).ToList())];
    }

    /// <summary>True if two people's roles, all words of them, may be one's.</summary>
    /// <param name="shared">How many words both have.</param>
    public static bool Agree(int shared, int few) => shared >= Agreeing || (shared > 0 && shared == few);

    /// <summary>A role that holds all words of another one, if all that do agree; -1 where they do not, or none does.</summary>
    private static int FullerOf(int role, string[][] roles, DisjointSets agreeing)
    {
        int full = -1;
        for (int other = 0; other < roles.Length; other++)
        {
            if (agreeing.AreJoined(other, role) || !roles[role].All(roles[other].Contains))
                continue;
            if (full >= 0 && !agreeing.AreJoined(full, other))
                return -1;
            full = other;
        }

        return full;
    }
}
