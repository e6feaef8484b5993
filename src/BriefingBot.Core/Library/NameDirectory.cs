using System.Collections.Immutable;
using BriefingBot.Core.Indexing;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Library;

/// <summary>The names of all stories, each person, organization and place once, with every way to find them.</summary>
public sealed class NameDirectory
{
    private const int MostNearest = 5;

    /// <summary>Fewer letters must stand so in the name; even letters of so few fit too much.</summary>
    private const int ShortestTransliterated = 5;

    private static readonly Comparer<NameEntry> MostNamedFirst = Comparer<NameEntry>.Create(static (left, right) => Compare(left, right, right.Mentions.CompareTo(left.Mentions)));

    private static readonly Comparer<NameEntry> MostQuotedFirst =
        Comparer<NameEntry>.Create(static (left, right) => Compare(left, right, right.Statements.CompareTo(left.Statements)));

    private readonly ImmutableDictionary<int, NameEntry> _byId;
    private readonly ImmutableDictionary<string, ImmutableArray<int>> _byForm;
    private readonly ImmutableDictionary<string, ImmutableArray<int>> _byWord;
    private readonly IndexSnapshot _index;

    private NameDirectory(
        ImmutableDictionary<int, NameEntry> byId, ImmutableDictionary<string, ImmutableArray<int>> byForm,
        ImmutableDictionary<string, ImmutableArray<int>> byWord, ImmutableSortedSet<NameEntry> people, ImmutableSortedSet<NameEntry> speakers,
        ImmutableHashSet<NameEntry> joined, int greatestId, IndexSnapshot index)
    {
        (_byId, _byForm, _byWord, _index) = (byId, byForm, byWord, index);
        (People, Speakers, Joined, GreatestId) = (people, speakers, joined, greatestId);
    }

    public static NameDirectory Empty { get; } = new(
        ImmutableDictionary<int, NameEntry>.Empty, ImmutableDictionary.Create<string, ImmutableArray<int>>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, ImmutableArray<int>>(StringComparer.Ordinal), ImmutableSortedSet.Create<NameEntry>(MostNamedFirst),
        ImmutableSortedSet.Create<NameEntry>(MostQuotedFirst), [], -1, IndexSnapshot.Empty);

    /// <summary>All people, the most named first.</summary>
    public ImmutableSortedSet<NameEntry> People { get; }

    /// <summary>Everyone with statements, the most quoted first.</summary>
    public ImmutableSortedSet<NameEntry> Speakers { get; }

    /// <summary>Every entry once, in no order.</summary>
    public IEnumerable<NameEntry> Entries => _byId.Where(static entry => entry.Key == entry.Value.Id).Select(static entry => entry.Value);

    /// <summary>Speakers with several ids.</summary>
    internal ImmutableHashSet<NameEntry> Joined { get; }

    /// <summary>No id is greater; -1 where there is none.</summary>
    internal int GreatestId { get; }

    /// <summary>The entry that facts know under an id.</summary>
    internal NameEntry this[int id] => _byId[id];

    /// <summary>
    /// Everyone whom a name fits: those called so by some story, in whatever transliteration; and people of whose full name it is a part.
    /// Those who are called so come alone, unless it is a single word that is part of full names too. The most named first.
    /// </summary>
    public ImmutableArray<NameEntry> Find(string name)
    {
        string[] words = NameKeys.Words(name);
        if (words.Length == 0)
            return [];

        string[] keys = [.. NameKeys.Of(name), NameKeys.Spelt(words)];
        var found = new SortedSet<NameEntry>(keys.SelectMany(key => _byForm.GetValueOrDefault(key, [])).Select(id => _byId[id]), MostNamedFirst);
        if (words.Length > 1 && found.Count > 0)
            return [.. found];
        NameEntry[] full = [.. found.Where(entry => NameKeys.OfEntry(entry.Canonical, entry.Kind).Intersect(keys).Any())];
        if (full.Any(static entry => entry.Kind != NameKind.Person))
            return [.. full];

        NameEntry[] named = [.. Holding(words)];
        found.UnionWith(found.Count > 0 || named.Length > 0 ? named : Holding([.. words.Select(static word => NameKeys.Spelt(word))]));
        return [.. found];
    }

    /// <summary>People whose full name has all of some words.</summary>
    private IEnumerable<NameEntry> Holding(string[] words)
    {
        IEnumerable<int>? named = null;
        foreach (string word in words.OrderBy(word => _byWord.GetValueOrDefault(word, []).Length))
        {
            ImmutableArray<int> holders = _byWord.GetValueOrDefault(word, []);
            named = named?.Intersect(holders) ?? holders;
        }

        return named!.Select(id => _byId[id]);
    }

    /// <summary>Names of which a word begins as typed in some spelling, the most quoted first, then the most named; without anything typed those of all.</summary>
    public ImmutableArray<NameEntry> Complete(string typed, int most)
    {
        if (typed.Length == 0)
            return [.. Speakers.Take(most).Concat(People.Take(most)).Distinct().Take(most)];

        string joined = NameKeys.Joined(typed);
        if (joined.Length == 0)
            return [];

        var found = new Completion[most];
        int count = Searcher.OfThread.CompleteKeyword(_index, NameKeywords.Beginning(typed), found);
        return
        [
            .. found[..count]
                .SelectMany(completion => Find(NameKeywords.NameIn(completion.Term.Span)).Take(1))
                .Distinct()
                .Where(entry => joined.Length >= ShortestTransliterated || entry.Forms.Append(entry.Canonical).Any(form => BeginsInside(form, joined)))
                .OrderByDescending(static entry => entry.Statements)
                .ThenByDescending(static entry => entry.Mentions),
        ];
    }

    /// <summary>True if a name goes on so from the beginning of one of its words.</summary>
    private static bool BeginsInside(string name, string joined)
    {
        string[] words = NameKeys.Words(name);
        return Enumerable.Range(0, words.Length).Any(first => string.Concat(words[first..]).StartsWith(joined, StringComparison.Ordinal));
    }

    /// <summary>Names that a misspelt one may mean, the nearest first; empty where none is near.</summary>
    public ImmutableArray<NameEntry> Nearest(string name)
    {
        string key = NameKeys.Joined(name);
        int limit = key.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        if (limit == 0)
            return [];

        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        Searcher.FindNear(_index, NameKeywords.SpellingMark, key, limit, near);
        return
        [
            .. near
                .SelectMany(spelling => _byForm.GetValueOrDefault(spelling.Key, []).Concat(_byWord.GetValueOrDefault(spelling.Key, []))
                    .Select(id => (Entry: _byId[id], Distance: spelling.Value)))
                .OrderBy(static near => near.Distance)
                .ThenBy(static near => near.Entry, MostNamedFirst)
                .Select(static near => near.Entry)
                .Distinct()
                .Take(MostNearest),
        ];
    }

    /// <param name="index">Knows how names are spelt.</param>
    internal NameDirectory With(IndexSnapshot index) => new(_byId, _byForm, _byWord, People, Speakers, Joined, GreatestId, index);

    /// <summary>The directory after a change, with the spellings of before.</summary>
    internal NameDirectory With(NameChange change)
    {
        var draft = new NameDirectoryDraft(_byId, _byForm, _byWord, People, Speakers, Joined);
        draft.Apply(change);
        return new NameDirectory(
            draft.ById.ToImmutable(), draft.ByForm.ToImmutable(), draft.ByWord.ToImmutable(), draft.People.ToImmutable(), draft.Speakers.ToImmutable(),
            draft.Joined.ToImmutable(), Math.Max(GreatestId, draft.GreatestId), _index);
    }

    /// <summary>Of namesakes the one named last comes first: ids tell which came first, and are others after a restart.</summary>
    private static int Compare(NameEntry left, NameEntry right, int order)
    {
        if (order == 0)
            order = StringComparer.OrdinalIgnoreCase.Compare(left.Canonical, right.Canonical);
        if (order == 0 && left.Id != right.Id)
            order = NameTally.IsLater(left.Latest, right.Latest) ? -1 : NameTally.IsLater(right.Latest, left.Latest) ? 1 : left.Id.CompareTo(right.Id);
        return order;
    }
}
