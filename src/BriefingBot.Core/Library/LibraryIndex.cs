using System.Collections.Immutable;
using BriefingBot.Core.Indexing;
using BriefingBot.Core.Library.Keeping;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>The indexes of a library, one for each kind of what is found. One writer; merging goes on beside it.</summary>
internal sealed class LibraryIndex
{
    /// <summary>Documents of so many stories are made before they are indexed, which bounds the memory that takes.</summary>
    private const int StoriesAtOnce = 4_096;

    /// <summary>What the indexes are called where they are kept.</summary>
    public static readonly ImmutableArray<string> Names = ["passages", "statements", "figures", "titles", "events"];

    private readonly IndexWriter _passages = new();
    private readonly IndexWriter _statements = new();
    private readonly IndexWriter _figures = new();
    private readonly IndexWriter _titles = new();
    private readonly IndexWriter _happenings = new();
    private KeptLibrary? _kept;

    public IndexSnapshot Passages => _passages.Current;

    public IndexSnapshot Statements => _statements.Current;

    public IndexSnapshot Figures => _figures.Current;

    public IndexSnapshot Titles => _titles.Current;

    public IndexSnapshot Happenings => _happenings.Current;

    /// <summary>How many stories were taken as an earlier run had indexed them.</summary>
    public int Revived { get; private set; }

    /// <summary>How many stories were indexed.</summary>
    public int Built { get; private set; }

    /// <summary>In the order of <see cref="Names"/>.</summary>
    private IndexWriter[] All => [_passages, _statements, _figures, _titles, _happenings];

    /// <summary>Takes what an earlier run has indexed for whatever is the same now, until <see cref="Settle"/>.</summary>
    public void Restore(KeptLibrary kept)
    {
        _kept = kept;
        Parallel.For(0, All.Length, index => All[index].Restore(kept.Segments[index]));
    }

    public void Settle()
    {
        _kept = null;
        foreach (IndexWriter writer in All)
            writer.Settle();
    }

    /// <summary>Takes stories out and puts others in, on all cores.</summary>
    public void Change(IReadOnlyCollection<int> gone, IReadOnlyList<ShelvedStory> come)
    {
        ILookup<bool, ShelvedStory> isKept = come.ToLookup(story => _kept?.Has(story) == true);
        long[] removed = [.. gone.Select(static number => (long)number)], revived = [.. isKept[true].Select(static story => (long)story.Story.Number)];
        Parallel.ForEach(All[..4], writer => writer.Change([], removed, revived));
        Revived += revived.Length;
        Built += come.Count - revived.Length;
        foreach (ShelvedStory[] stories in isKept[false].Chunk(StoriesAtOnce))
        {
            FactDocuments[] documents = stories.SelectSideBySide(static story => new FactDocuments(story));
            Parallel.Invoke(
                () => Put(_passages, documents, static story => story.Passages()),
                () => Put(_statements, documents, static story => story.Statements()),
                () => Put(_figures, documents, static story => story.Figures()),
                () => Put(_titles, documents, static story => story.Title()));
        }
    }

    public void Change(EventChange change, Func<int, ShelvedStory> shelved)
    {
        var kept = new List<long>();
        var others = new List<Happening>();
        foreach (Happening happening in change.Come)
        {
            if (_kept?.Has(happening.Id, HappeningDocuments.FingerprintOf(happening, shelved)) == true)
                kept.Add(happening.Id);
            else
                others.Add(happening);
        }

        _happenings.Change(others.SelectSideBySide(happening => HappeningDocuments.Of(happening, shelved)), [.. change.Gone], [.. kept]);
    }

    /// <summary>Merges segments whenever that is due, until cancelled.</summary>
    /// <param name="merged">Called after every merge, maybe by several threads at once.</param>
    public Task RunMergesAsync(Action merged, CancellationToken cancellationToken) =>
        Task.WhenAll(All.Select(writer => Task.Run(() => writer.RunMergesAsync(merged, cancellationToken), cancellationToken)));

    /// <summary>Merges until nothing is due, or until cancelled.</summary>
    public void MergeAll(CancellationToken cancellationToken) => Parallel.ForEach(All, writer =>
    {
        while (!cancellationToken.IsCancellationRequested && writer.MergeOnce())
        {
        }
    });

    private static void Put(IndexWriter writer, FactDocuments[] stories, Func<FactDocuments, Bundle> documents) =>
        writer.Put([.. stories.Select(documents)]);
}
