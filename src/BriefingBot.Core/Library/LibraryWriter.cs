using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Library.Keeping;

namespace BriefingBot.Core.Library;

/// <summary>
/// Turns changes into the next snapshot and publishes it. What a change costs depends on the change, hardly on the size of the library.
/// Changes may come from any thread and are made one after the other.
/// </summary>
/// <param name="clock">Says what day it is, for articles that are too old.</param>
/// <param name="keeper">Keeps what there is for the next run; null for a library that is made anew every time.</param>
public sealed class LibraryWriter(LiveLibrary library, LibraryLimits limits, TimeProvider clock, LibraryKeeper? keeper = null)
{
    private readonly Lock _changing = new();
    private readonly Dictionary<ArticleId, LibraryArticle> _articles = [];
    private readonly Dictionary<ArticleId, RejectedFile> _rejected = [];
    private readonly StoryShelf _stories = new();
    private readonly NameBook _names = new();
    private readonly EventBook _events = new();
    private readonly LibraryIndex _index = new();
    private readonly Retention _retention = new(limits);
    private ArticleNumbers _numbers = new();

    /// <summary>What an earlier run has kept, until everything that was there at the start is in.</summary>
    private KeptLibrary? _kept;

    /// <summary>For a library without limits.</summary>
    public LibraryWriter(LiveLibrary library)
        : this(library, LibraryLimits.None, TimeProvider.System)
    {
    }

    /// <summary>How many stories were taken as an earlier run had indexed them.</summary>
    public int RevivedStories => _index.Revived;

    /// <summary>How many stories were indexed since the start.</summary>
    public int BuiltStories => _index.Built;

    /// <summary>Takes back what an earlier run has kept. Once, before the first change.</summary>
    public void Restore()
    {
        lock (_changing)
        {
            _numbers = keeper?.ReadNumbers() ?? _numbers;
            _kept = keeper?.Read();
            if (_kept is null)
                return;

            _names.Restore(_kept.Stories.Values.SelectMany(static story => story.Ids));
            _index.Restore(_kept);
        }
    }

    /// <summary>Keeps what there is for the next run, beside changes and answers; nothing while a start is under way.</summary>
    public void Keep()
    {
        if (keeper is null)
            return;

        LibrarySnapshot snapshot;
        ArticleNumbers numbers;
        lock (_changing)
        {
            snapshot = library.Current;
            numbers = _numbers.Copy(_articles.ContainsKey);
        }

        if (snapshot is { Version: > 0, IsLoading: false })
            keeper.Keep(snapshot, numbers);
    }

    /// <summary>Publishes and returns the library with all changes made at once.</summary>
    public LibrarySnapshot Apply(LibraryChange change)
    {
        lock (_changing)
        {
            var removed = new List<LibraryArticle>();
            ImmutableSortedDictionary<string, RejectedFile>.Builder rejected = library.Current.RejectedByFile.ToBuilder();
            foreach (ArticleId gone in change.Removed)
                Remove(gone, removed, rejected);
            foreach (RejectedFile file in change.Rejected)
            {
                Remove(file.Id, removed, rejected);
                _rejected[file.Id] = file;
                rejected[KeyOf(file)] = file;
            }

            foreach (LibraryArticle changed in change.Changed)
                Remove(changed.Article.Id, removed, rejected);
            LibraryArticle[] added = _numbers.Give(change.Changed);
            foreach (LibraryArticle article in added)
            {
                Expect(article);
                _articles.Add(article.Article.Id, article);
                _retention.Add(article);
            }

            var expired = new HashSet<LibraryArticle>();
            foreach (ArticleId id in _retention.TakeExpired(Today))
                expired.Add(Take(id));
            removed.AddRange(expired.Except(added));
            LibrarySnapshot published = Publish(removed, [.. added.Except(expired)], rejected.ToImmutable(), change.IsLoading);
            if (!change.IsLoading)
                Settle();
            return published;
        }
    }

    /// <summary>Lets articles go that have become too old since the last change.</summary>
    public void RemoveExpired()
    {
        lock (_changing)
        {
            if (_retention.HasExpired(Today))
                Apply(LibraryChange.None);
        }
    }

    /// <summary>Merges what changes leave in pieces whenever that is due, beside changes and answers, until cancelled.</summary>
    public Task RunMergesAsync(CancellationToken cancellationToken) => _index.RunMergesAsync(PublishMerged, cancellationToken);

    /// <summary>Merges at once whatever is due, or as much as there is time for.</summary>
    public void MergeAll(CancellationToken cancellationToken)
    {
        _index.MergeAll(cancellationToken);
        PublishMerged();
    }

    private void PublishMerged()
    {
        lock (_changing)
            Publish(library.Current, events: null);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static string KeyOf(RejectedFile file) => $"{file.File}\n{file.Id}";

    private void Expect(LibraryArticle article)
    {
        if (_kept?.Stories.TryGetValue(article.Number, out KeptStory story) == true && story.Content == article.ContentHash)
            article.Expect(story.Ids);
    }

    /// <summary>Everything is in: what of the earlier run nothing asked for is let go.</summary>
    private void Settle()
    {
        if (_kept is null)
            return;

        _kept = null;
        _names.Settle();
        _index.Settle();
    }

    private void Remove(ArticleId id, List<LibraryArticle> removed, ImmutableSortedDictionary<string, RejectedFile>.Builder rejected)
    {
        if (_articles.Remove(id, out LibraryArticle? article))
        {
            _retention.Remove(article);
            removed.Add(article);
        }

        if (_rejected.Remove(id, out RejectedFile? file))
            rejected.Remove(KeyOf(file));
    }

    private LibraryArticle Take(ArticleId id)
    {
        _articles.Remove(id, out LibraryArticle? article);
        return article!;
    }

    private LibrarySnapshot Publish(
        List<LibraryArticle> removed, LibraryArticle[] added, ImmutableSortedDictionary<string, RejectedFile> rejected, bool isLoading)
    {
        LibrarySnapshot before = library.Current;
        (List<Story> gone, List<Story> come) = _stories.Apply([.. removed.Select(static article => article.Number)], added);
        NameChange names = _names.Apply(gone.Select(static story => story.Main), come.Select(static story => story.Main));
        (ImmutableDictionary<int, ShelvedStory> byArticle, ShelvedStory[] shelved) = Shelve(before.ByArticle, gone, come, names);
        ShelvedStory[] retold = [.. shelved.Concat(Renamed(names).Except(shelved.Select(static story => story.Story.Number)).Select(number => byArticle[number]))];

        // None of these looks at what another changes.
        (EventChange? events, NameDirectory? directory, OutletShelf? outlets, LibraryTotals? totals) = (null, null, null, null);
        Parallel.Invoke(
            () => _index.Change([.. gone.Select(static story => story.Number).Except(come.Select(static story => story.Number))], shelved),
            () =>
            {
                events = _events.Apply([.. gone.Concat(retold.Select(static story => story.Story)).Select(static story => story.Number).Distinct()], retold);
                _index.Change(events, number => byArticle[number]);
            },
            () => directory = before.Names.With(names),
            () => (outlets, totals) = (before.Outlets.With(removed, added), before.Totals.With(gone, come)));
        return Publish(
            new LibrarySnapshot(before.Version, byArticle, directory!, before.Happenings, outlets!, totals!, rejected, _index)
            {
                IsLoading = isLoading,
                Recent = before.Recent.With(before.Version + 1, [.. added]),
            },
            events);
    }

    /// <summary>Every story under the numbers of its articles, and those that are new, or of which names have other ids.</summary>
    private static (ImmutableDictionary<int, ShelvedStory> ByArticle, ShelvedStory[] Shelved) Shelve(
        ImmutableDictionary<int, ShelvedStory> before, List<Story> gone, List<Story> come, NameChange names)
    {
        ImmutableDictionary<int, ShelvedStory>.Builder byArticle = before.ToBuilder();
        foreach (Story story in gone)
            byArticle.RemoveRange(story.Articles.Select(static article => article.Number));
        HashSet<int> moved = [.. names.Moved.Select(static node => node.Article.Number)];
        moved.ExceptWith(come.Select(static story => story.Number));
        ShelvedStory[] shelved = [.. come.Concat(moved.Select(number => byArticle[number].Story)).Select(static story => new ShelvedStory(story))];
        foreach (ShelvedStory story in shelved)
        {
            foreach (LibraryArticle article in story.Story.Articles)
                byArticle[article.Number] = story;
        }

        return (byArticle.ToImmutable(), shelved);
    }

    /// <summary>Stories whose names are taken for others than before, so that their events are compared by other keys.</summary>
    private static HashSet<int> Renamed(NameChange names) =>
        [.. names.Renamed.SelectMany(static cluster => cluster.Nodes)
            .Where(static node => node.Article.Analyzed.Events.Any(happening => happening.Participants.Contains(node.Name.Canonical)))
            .Select(static node => node.Article.Number)];

    /// <summary>Publishes a snapshot with the changed events and the indexes as they are now.</summary>
    private LibrarySnapshot Publish(LibrarySnapshot draft, EventChange? events)
    {
        var next = new LibrarySnapshot(
            library.Current.Version + 1, draft.ByArticle, draft.Names.With(_index.Titles), draft.Happenings.With(events, _index.Happenings),
            draft.Outlets, draft.Totals, draft.RejectedByFile, _index)
        {
            IsLoading = draft.IsLoading,
            Recent = draft.Recent,
        };
        library.Publish(next);
        return next;
    }
}
