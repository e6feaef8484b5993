using System.Collections.Immutable;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Indexing;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>Everything that answers are made from, frozen. Safe to read from many threads.</summary>
public sealed class LibrarySnapshot
{
    private readonly ImmutableDictionary<int, ShelvedStory> _byArticle;
    private readonly IndexSnapshot[] _indexes;

    internal LibrarySnapshot(
        long version, ImmutableDictionary<int, ShelvedStory> byArticle, NameDirectory names, HappeningIndex happenings, OutletShelf outlets,
        LibraryTotals totals, ImmutableSortedDictionary<string, RejectedFile> rejected, LibraryIndex index)
    {
        (Version, _byArticle, Names, Happenings, Outlets, Totals, RejectedByFile) = (version, byArticle, names, happenings, outlets, totals, rejected);
        _indexes = [index.Passages, index.Statements, index.Figures, index.Titles, index.Happenings];
        DateOnly? newest = outlets.All.Max(static outlet => outlet.Last);
        Passages = new FactIndex<Passage>(index.Passages, StoryOf, static (story, at) => story.Analyzed.Passages[at], newest);
        Statements = new FactIndex<Statement>(index.Statements, StoryOf, static (story, at) => story.Analyzed.Statements[at], newest);
        Figures = new FactIndex<Figure>(index.Figures, StoryOf, static (story, at) => story.Analyzed.Figures[at], newest);
        Titles = new FactIndex<LibraryArticle>(index.Titles, StoryOf, static (story, _) => story.Main, newest);
    }

    public static LibrarySnapshot Empty { get; } = new(
        0, ImmutableDictionary<int, ShelvedStory>.Empty, NameDirectory.Empty, new HappeningIndex(IndexSnapshot.Empty, ImmutableDictionary<long, Happening>.Empty),
        OutletShelf.Empty, LibraryTotals.None, ImmutableSortedDictionary.Create<string, RejectedFile>(StringComparer.Ordinal), new LibraryIndex());

    /// <summary>One more than the snapshot before.</summary>
    public long Version { get; }

    public bool IsEmpty => _byArticle.IsEmpty;

    /// <summary>True until everything that was there at the start is in.</summary>
    public bool IsLoading { get; init; }

    public LibraryTotals Totals { get; }

    /// <summary>By file name.</summary>
    public IEnumerable<RejectedFile> Rejected => RejectedByFile.Values;

    public int RejectedCount => RejectedByFile.Count;

    public OutletShelf Outlets { get; }

    public NameDirectory Names { get; }

    /// <summary>The first article of each story, found by its title.</summary>
    public FactIndex<LibraryArticle> Titles { get; }

    public FactIndex<Passage> Passages { get; }

    public FactIndex<Statement> Statements { get; }

    public FactIndex<Figure> Figures { get; }

    /// <summary>Meetings, visits, talks and agreements, each once however many stories tell it.</summary>
    public HappeningIndex Happenings { get; }

    /// <summary>Memory of all indexes.</summary>
    public long IndexBytes => _indexes.Sum(static index => index.Bytes);

    /// <summary>Every story by number. For whoever must see all of them; answers look up what they need.</summary>
    public IEnumerable<Story> Stories =>
        _byArticle.Where(static shelved => shelved.Key == shelved.Value.Story.Number).OrderBy(static shelved => shelved.Key).Select(static shelved => shelved.Value.Story);

    /// <summary>Every article, copies included, in no order. For whoever must see all of them.</summary>
    public IEnumerable<AnalyzedArticle> Articles =>
        _byArticle.Select(static shelved => shelved.Value.Story.Articles.First(article => article.Number == shelved.Key).Analyzed);

    internal RecentChanges Recent { get; init; } = RecentChanges.None;

    /// <summary>By file name and then path, so that two folders may hold files of one name.</summary>
    internal ImmutableSortedDictionary<string, RejectedFile> RejectedByFile { get; }

    /// <summary>In the order of <see cref="LibraryIndex.Names"/>.</summary>
    internal IReadOnlyList<IndexSnapshot> Indexes => _indexes;

    internal ImmutableDictionary<int, ShelvedStory> ByArticle => _byArticle;

    /// <summary>Articles that came after an earlier version and are still there, in no order; where that is long ago, others as well.</summary>
    /// <param name="version">0 for all there are.</param>
    public IEnumerable<AnalyzedArticle> ArticlesAfter(long version) => version > 0 && Recent.After(version) is { } added
        ? added.Where(article => _byArticle.GetValueOrDefault(article.Number)?.Story.Articles.Contains(article) == true).Select(static article => article.Analyzed)
        : Articles;

    /// <summary>The story that an article number belongs to, a copy's included; null for a number that is not in use.</summary>
    public Story? Find(int number) => _byArticle.GetValueOrDefault(number)?.Story;

    /// <summary>The entry of a name or speaker as a story's facts spell it; null for what is no name there.</summary>
    public NameEntry? NameOf(Story story, string name) =>
        _byArticle.TryGetValue(story.Number, out ShelvedStory? shelved) && shelved.IdOf(name) is var id and >= 0 ? Names[id] : null;

    private Story StoryOf(int number) => _byArticle[number].Story;
}
