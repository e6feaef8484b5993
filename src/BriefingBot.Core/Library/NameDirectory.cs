using System.Collections.Frozen;
using System.Collections.Immutable;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>The names of all stories, each person, organization and place once, with every way to find them.</summary>
public sealed class NameDirectory
{
    private const int MostNearest = 5;

    private readonly FrozenDictionary<(int Story, string Name), int> _resolved;
    private readonly FrozenDictionary<string, ImmutableArray<int>> _byForm;
    private readonly FrozenDictionary<string, ImmutableArray<int>> _byWord;

    private NameDirectory(ImmutableArray<NameEntry> entries, Dictionary<(int, string), int> resolved)
    {
        Entries = entries;
        _resolved = resolved.ToFrozenDictionary();
        _byForm = Group(entries.SelectMany(static entry => entry.Forms.SelectMany(KeysOf).Distinct().Select(key => (key, entry.Id))));
        _byWord = Group(entries
            .Where(static entry => entry.Kind == NameKind.Person)
            .SelectMany(static entry => NameKeys.Words(entry.Canonical).Distinct().Select(word => (word, entry.Id))));
    }

    public static NameDirectory Empty { get; } = new([], []);

    /// <summary>Each entry at the index that is its id.</summary>
    public ImmutableArray<NameEntry> Entries { get; }

    public static NameDirectory Build(IReadOnlyList<Story> stories)
    {
        var nodes = new List<NameNode>();
        foreach (Story story in stories)
        {
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (Name name in story.Analyzed.Names)
            {
                if (known.Add(name.Canonical))
                    nodes.Add(new NameNode(story, name, name.Kind));
            }

            foreach (Speaker speaker in SpeakersOf(story.Analyzed))
            {
                if (!known.Add(speaker.Name))
                    continue;
                var name = new Name(speaker.Name, NameKind.Organization, [speaker.Name], [speaker.MentionSpan], speaker.Role, speaker.Affiliation);
                nodes.Add(new NameNode(story, name, speaker.Kind == SpeakerKind.Person ? NameKind.Person : null));
            }
        }

        List<NameCluster> clusters = NameMerger.Merge(nodes);
        var resolved = new Dictionary<(int, string), int>(nodes.Count);
        var entries = ImmutableArray.CreateBuilder<NameEntry>(clusters.Count);
        foreach (NameCluster cluster in clusters)
        {
            foreach (NameNode node in cluster.Nodes)
                resolved.TryAdd((node.Story.Number, node.Name.Canonical), entries.Count);
            entries.Add(EntryOf(cluster, entries.Count));
        }

        return new NameDirectory(entries.ToImmutable(), resolved);
    }

    /// <summary>The entry of a name or speaker as a story's facts spell it; null for what is no name there.</summary>
    public NameEntry? Of(Story story, string name) =>
        _resolved.TryGetValue((story.Number, name), out int id) ? Entries[id] : null;

    /// <summary>
    /// Everyone whom a name fits: those called exactly so by some story; and people of whose full name it is a part. An entry
    /// whose full name it is comes alone, unless it is a single word that is part of full names too.
    /// </summary>
    public ImmutableArray<NameEntry> Find(string name)
    {
        string[] words = NameKeys.Words(name);
        if (words.Length == 0)
            return [];

        string[] keys = [.. KeysOf(name)];
        var found = new SortedSet<int>(keys.SelectMany(key => _byForm.GetValueOrDefault(key, [])));
        int[] full = [.. found.Where(id => KeysOf(Entries[id].Canonical).Intersect(keys).Any())];
        if (full.Length > 0 && (words.Length > 1 || full.Any(id => Entries[id].Kind != NameKind.Person)))
            return [.. full.Select(id => Entries[id])];

        IEnumerable<int>? named = null;
        foreach (string word in words)
        {
            ImmutableArray<int> holders = _byWord.GetValueOrDefault(word, []);
            named = named?.Intersect(holders) ?? holders;
        }

        found.UnionWith(named!);
        return [.. found.Select(id => Entries[id]).OrderByDescending(static entry => entry.Mentions)];
    }

    /// <summary>Names that a misspelt one may mean, the nearest first; empty where none is near.</summary>
    public ImmutableArray<NameEntry> Nearest(string name)
    {
        string key = NameKeys.Joined(name);
        int limit = key.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        if (limit == 0)
            return [];

        return
        [
            .. _byForm.Concat(_byWord)
                .Select(form => (form.Value, Distance: EditDistance.Between(form.Key, key, limit)))
                .Where(near => near.Distance <= limit)
                .OrderBy(static near => near.Distance)
                .SelectMany(static near => near.Value)
                .Distinct()
                .Select(id => Entries[id])
                .Take(MostNearest),
        ];
    }

    private static IEnumerable<string> KeysOf(string name) => [NameKeys.Joined(name), string.Concat(NameKeys.Standard(name))];

    private static IEnumerable<Speaker> SpeakersOf(AnalyzedArticle analyzed) =>
        analyzed.Statements.Select(static statement => statement.Speaker)
            .Concat(analyzed.Figures.Select(static figure => figure.Claimant))
            .OfType<Speaker>();

    private static NameEntry EntryOf(NameCluster cluster, int id)
    {
        List<Name> names = [.. cluster.Nodes.Select(static node => node.Name)];
        string canonical = names
            .GroupBy(static name => name.Canonical, StringComparer.Ordinal)
            .OrderByDescending(static group => NameKeys.Words(group.Key).Length)
            .ThenByDescending(static group => group.Sum(static name => name.Mentions.Length))
            .ThenBy(static group => group.Key, StringComparer.Ordinal)
            .First().Key;
        return new NameEntry(
            id, canonical, cluster.Kind,
            [.. names.SelectMany(static name => name.Forms).Prepend(canonical).CountBy(static form => form)
                .OrderByDescending(form => form.Key == canonical).ThenByDescending(static form => form.Value).Select(static form => form.Key)],
            RolesOf(names),
            names.Sum(static name => name.Mentions.Length),
            [.. cluster.Nodes.OrderBy(static node => node.Story.Number).Select(static node => new Told<Name>(node.Story, node.Name))]);
    }

    /// <summary>A fuller wording also has the support of those that it contains: <c>Presiden Rusia</c> comes before <c>Presiden</c>.</summary>
    private static ImmutableArray<string> RolesOf(List<Name> names)
    {
        KeyValuePair<string, int>[] roles =
        [
            .. names.Where(static name => name.Role is not null)
                .Select(static name => RoleText.Of(name.Role!, name.Affiliation))
                .CountBy(static role => role, StringComparer.OrdinalIgnoreCase),
        ];
        return
        [
            .. roles
                .OrderByDescending(role => roles.Where(other => role.Key.Contains(other.Key, StringComparison.OrdinalIgnoreCase)).Sum(static other => other.Value))
                .ThenBy(static role => role.Key.Length)
                .Select(static role => role.Key),
        ];
    }

    private static FrozenDictionary<string, ImmutableArray<int>> Group(IEnumerable<(string Key, int Id)> pairs) =>
        pairs.GroupBy(static pair => pair.Key, static pair => pair.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, static group => group.Order().ToImmutableArray(), StringComparer.Ordinal);
}
