using BriefingBot.Core.Indexing;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>The indexes of a library, one for each kind of what is found. One writer; merging goes on beside it.</summary>
internal sealed class LibraryIndex
{
    /// <summary>Documents of so many stories are made before they are indexed, which bounds the memory that takes.</summary>
    private const int StoriesAtOnce = 4_096;

    private readonly IndexWriter _passages = new();
    private readonly IndexWriter _statements = new();
    private readonly IndexWriter _figures = new();
    private readonly IndexWriter _titles = new();
    private readonly IndexWriter _happenings = new();

    public IndexSnapshot Passages => _passages.Current;

    public IndexSnapshot Statements => _statements.Current;

    public IndexSnapshot Figures => _figures.Current;

    public IndexSnapshot Titles => _titles.Current;

    public IndexSnapshot Happenings => _happenings.Current;

    private IndexWriter[] All => [_passages, _statements, _figures, _titles, _happenings];

    /// <summary>Takes stories out and puts others in, on all cores.</summary>
    public void Change(IReadOnlyCollection<int> gone, IReadOnlyList<ShelvedStory> come)
    {
        long[] removed = [.. gone.Select(static number => (long)number)];
        Parallel.ForEach(All[..4], writer => writer.Change([], removed));
        foreach (ShelvedStory[] stories in come.Chunk(StoriesAtOnce))
        {
            FactDocuments[] documents = [.. stories.AsParallel().AsOrdered().Select(static story => new FactDocuments(story))];
            Parallel.Invoke(
                () => Put(_passages, documents, static story => story.Passages()),
                () => Put(_statements, documents, static story => story.Statements()),
                () => Put(_figures, documents, static story => story.Figures()),
                () => Put(_titles, documents, static story => story.Title()));
        }
    }

    public void Change(EventChange change, Func<int, ShelvedStory> shelved) => _happenings.Change(
        [.. change.Come.AsParallel().AsOrdered().Select(happening => HappeningDocuments.Of(happening, shelved))],
        [.. change.Gone.Select(static id => (long)id)]);

    /// <summary>Merges segments whenever that is due, until cancelled.</summary>
    /// <param name="merged">Called after every merge, maybe by several threads at once.</param>
    public Task RunMergesAsync(Action merged, CancellationToken cancellationToken) =>
        Task.WhenAll(All.Select(writer => Task.Run(() => writer.RunMergesAsync(merged, cancellationToken), cancellationToken)));

    /// <summary>Merges until nothing is due.</summary>
    public void MergeAll() => Parallel.ForEach(All, static writer =>
    {
        while (writer.MergeOnce())
        {
        }
    });

    private static void Put(IndexWriter writer, FactDocuments[] stories, Func<FactDocuments, Bundle> documents) =>
        writer.Put([.. stories.Select(documents)]);
}
