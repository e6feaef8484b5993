using System.Collections.Immutable;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Library;

/// <summary>The next <see cref="NameDirectory"/> while it is being made from the one before.</summary>
internal sealed class NameDirectoryDraft(
    ImmutableDictionary<int, NameEntry> byId, ImmutableDictionary<string, ImmutableArray<int>> byForm,
    ImmutableDictionary<string, ImmutableArray<int>> byWord, ImmutableSortedSet<NameEntry> people, ImmutableSortedSet<NameEntry> speakers,
    ImmutableHashSet<NameEntry> joined)
{
    public ImmutableDictionary<int, NameEntry>.Builder ById { get; } = byId.ToBuilder();

    public ImmutableDictionary<string, ImmutableArray<int>>.Builder ByForm { get; } = byForm.ToBuilder();

    public ImmutableDictionary<string, ImmutableArray<int>>.Builder ByWord { get; } = byWord.ToBuilder();

    public ImmutableSortedSet<NameEntry>.Builder People { get; } = people.ToBuilder();

    public ImmutableSortedSet<NameEntry>.Builder Speakers { get; } = speakers.ToBuilder();

    public ImmutableHashSet<NameEntry>.Builder Joined { get; } = joined.ToBuilder();

    /// <summary>The greatest id of the entries that came.</summary>
    public int GreatestId { get; private set; } = -1;

    public void Apply(NameChange change)
    {
        NameEntry[] come = change.Unions().ToArray().SelectSideBySide(static union => union.ToEntry());
        var gone = new Dictionary<int, NameEntry>();
        foreach (int id in come.SelectMany(static entry => entry.Ids).Concat(change.Touched.Concat(change.Regrouped).Select(static cluster => cluster.Id)))
        {
            if (ById.TryGetValue(id, out NameEntry? entry))
                gone.TryAdd(entry.Id, entry);
        }

        Parallel.Invoke(() => Replace(gone.Values, come), () => Rename(gone, come));
    }

    private void Replace(IReadOnlyCollection<NameEntry> gone, NameEntry[] come)
    {
        foreach (NameEntry entry in gone)
        {
            People.Remove(entry);
            Speakers.Remove(entry);
            Joined.Remove(entry);
            ById.RemoveRange(entry.Ids);
        }

        foreach (NameEntry entry in come)
        {
            foreach (int id in entry.Ids)
                ById[id] = entry;
            if (entry.Kind == NameKind.Person)
                People.Add(entry);
            if (entry.Statements > 0)
                Speakers.Add(entry);
            if (entry.Statements > 0 && entry.Ids.Length > 1)
                Joined.Add(entry);
            GreatestId = Math.Max(GreatestId, entry.Ids.Max());
        }
    }

    /// <summary>Lists entries under their names.</summary>
    private void Rename(IReadOnlyDictionary<int, NameEntry> gone, NameEntry[] come)
    {
        (Relisting forms, Relisting words) = (new Relisting(), new Relisting());
        foreach (NameEntry entry in come)
            Rename(gone.GetValueOrDefault(entry.Id), entry, forms, words);
        foreach (NameEntry entry in gone.Values.ExceptBy(come.Select(static entry => entry.Id), static entry => entry.Id))
            Rename(entry, null, forms, words);
        forms.Apply(ByForm);
        words.Apply(ByWord);
    }

    /// <summary>Lists an entry under its names, unless they are as they were.</summary>
    private static void Rename(NameEntry? before, NameEntry? now, Relisting forms, Relisting words)
    {
        bool isSame = before is not null && now is not null && before.Kind == now.Kind && before.Canonical == now.Canonical &&
            before.Forms.AsSpan().SequenceEqual(now.Forms.AsSpan());
        if (isSame)
            return;

        int id = before?.Id ?? now!.Id;
        forms.Add(id, FormsOf(before), FormsOf(now));
        words.Add(id, WordsOf(before), WordsOf(now));
    }

    private static string[] FormsOf(NameEntry? entry) => entry?.Forms switch
    {
        null => [],
        [var only] => NameKeys.OfEntry(only, entry.Kind),
        var forms => [.. forms.Value.SelectMany(form => NameKeys.OfEntry(form, entry.Kind)).Distinct()],
    };

    private static string[] WordsOf(NameEntry? entry) =>
        entry is { Kind: NameKind.Person }
            ? [.. NameKeys.Compared(entry.Canonical, isPerson: true).Words.SelectMany(static word => (string[])[word, NameKeys.Spelt(word)]).Distinct()]
            : [];
}
