using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Library;

/// <summary>What the names of a cluster add up to, kept as they come and go.</summary>
internal sealed class NameTally
{
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _canonicals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _roleWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _otherKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<NameKind, int> _kinds = [];
    private string[]? _words;

    /// <summary>How many stories have each spelling.</summary>
    public IReadOnlyDictionary<string, int> Forms => _forms;

    /// <summary>How often each fullest form of a story is mentioned there.</summary>
    public IReadOnlyDictionary<string, int> Canonicals => _canonicals;

    /// <summary>How many stories give each role.</summary>
    public IReadOnlyDictionary<string, int> Roles => _roles;

    public IReadOnlyDictionary<NameKind, int> Kinds => _kinds;

    public IEnumerable<string> RoleWords => _roleWords.Keys;

    public IEnumerable<string> OtherKeys => _otherKeys.Keys;

    public int Mentions { get; private set; }

    public int Statements { get; private set; }

    public NameNode? Latest { get; private set; }

    /// <summary>The fullest words.</summary>
    public string[] Words => _words ??= _canonicals.Keys
        .Select(canonical => _kinds.ContainsKey(NameKind.Person) ? NameKeys.Words(canonical) : NameKeys.Standard(canonical))
        .OrderByDescending(static words => words.Length).ThenBy(string.Concat, StringComparer.Ordinal).First();

    public bool HasRoleWord(string word) => _roleWords.ContainsKey(word);

    public void Add(NameNode node)
    {
        Count(node, 1);
        if (Latest is null || IsLater(node, Latest))
            Latest = node;
    }

    /// <param name="left">The names that are left.</param>
    public void Remove(NameNode node, List<NameNode> left)
    {
        Count(node, -1);
        if (node != Latest)
            return;

        Latest = null;
        foreach (NameNode other in left)
        {
            if (Latest is null || IsLater(other, Latest))
                Latest = other;
        }
    }

    public static bool IsLater(NameNode node, NameNode other) =>
        (node.Article.Day ?? DateOnly.MinValue, node.Article.Number).CompareTo((other.Article.Day ?? DateOnly.MinValue, other.Article.Number)) > 0;

    private void Count(NameNode node, int sign)
    {
        NameSummary name = node.Name;
        foreach (string form in name.Forms)
            Count(_forms, form, sign);
        if (!name.Forms.Contains(name.Canonical))
            Count(_forms, name.Canonical, sign);
        if (Count(_canonicals, name.Canonical, sign * Math.Max(1, name.Mentions)))
            _words = null;
        if (name.Role is not null)
            Count(_roles, RoleText.Of(name.Role, name.Affiliation), sign);
        foreach (string word in node.RoleWords)
            Count(_roleWords, word, sign);
        foreach (string key in node.OtherKeys)
            Count(_otherKeys, key, sign);
        if (node.Kind is { } kind)
            Count(_kinds, kind, sign);
        Mentions += sign * name.Mentions;
        Statements += sign * name.Statements;
    }

    /// <summary>True if the key came or went.</summary>
    private static bool Count<T>(Dictionary<T, int> counts, T key, int change)
        where T : notnull
    {
        int before = counts.GetValueOrDefault(key), now = before + change;
        if (now > 0)
            counts[key] = now;
        else
            counts.Remove(key);
        return before == 0 || now <= 0;
    }
}
