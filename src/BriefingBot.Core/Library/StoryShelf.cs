using System.Runtime.InteropServices;

namespace BriefingBot.Core.Library;

/// <summary>
/// Puts articles of the same text together, and keeps them so while articles come and go. An article is a copy of the first one that
/// leads a story and whose text it has; else it leads a story itself. That is decided in the order of numbers, so the stories are the
/// same in whatever order articles came. One writer.
/// </summary>
internal sealed class StoryShelf
{
    private readonly Dictionary<int, LibraryArticle> _articles = [];

    /// <summary>For each article the one that leads its story, itself if it leads one.</summary>
    private readonly Dictionary<int, int> _leaders = [];

    /// <summary>Those of each story that has any, by its leader.</summary>
    private readonly Dictionary<int, SortedSet<int>> _copies = [];

    /// <summary>The stories as they were last told, by their leader.</summary>
    private readonly Dictionary<int, Story> _stories = [];

    private readonly SimilarArticles _similar = new();

    /// <summary>Takes articles out and puts others in; returns the stories that are gone, and those that are new or have changed.</summary>
    public (List<Story> Gone, List<Story> Come) Apply(IEnumerable<int> removed, IReadOnlyCollection<LibraryArticle> put)
    {
        var change = new Change();
        foreach (int number in removed)
            Remove(number, change);
        _similar.Expect(put.Count);
        foreach (LibraryArticle article in put)
        {
            Remove(article.Number, change);
            _articles.Add(article.Number, article);
            _similar.Add(article);
            change.Unsettled.Add(article.Number);
        }

        while (change.Unsettled.Count > 0)
        {
            int next = change.Unsettled.Min;
            change.Unsettled.Remove(next);
            Settle(next, change);
        }

        return (Forget(change.Leaders), [.. change.Leaders.Where(Leads).Order().Select(ToStory)]);
    }

    private void Remove(int number, Change change)
    {
        if (!_articles.Remove(number, out LibraryArticle? article))
            return;

        Leave(number, change);
        _similar.Remove(article);
        change.Unsettled.Remove(number);
    }

    /// <summary>Takes an article out of its story; if it led it, whoever is like it must find a story anew.</summary>
    private void Leave(int number, Change change)
    {
        if (!_leaders.Remove(number, out int leader))
            return;

        change.Leaders.Add(leader);
        if (!_copies.TryGetValue(leader, out SortedSet<int>? copies))
            return;
        if (leader == number)
            change.Unsettled.UnionWith(copies);
        else if (copies.Remove(number) && copies.Count == 0)
            _copies.Remove(leader);
    }

    private void Settle(int number, Change change)
    {
        LibraryArticle article = _articles[number];
        HashSet<int> similar = _similar.Of(article);
        int leader = number;
        foreach (int earlier in similar)
        {
            if (earlier < leader && Leads(earlier) && _articles[earlier].Fingerprint.IsCopyOf(article.Fingerprint))
                leader = earlier;
        }

        bool isKnown = _leaders.TryGetValue(number, out int before);
        if (isKnown && before == leader)
            return;

        if (isKnown)
            Leave(number, change);
        change.Leaders.Add(leader);
        _leaders[number] = leader;
        if (leader != number)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_copies, leader, out _) ??= []).Add(number);
            return;
        }

        // A new leader may draw copies from stories of later leaders, and make later leaders its copies.
        foreach (int later in similar)
        {
            if (later > number)
                change.Unsettled.Add(later);
        }
    }

    private bool Leads(int number) => _leaders.GetValueOrDefault(number) == number;

    private List<Story> Forget(IEnumerable<int> leaders)
    {
        var gone = new List<Story>();
        foreach (int leader in leaders)
        {
            if (_stories.Remove(leader, out Story? story))
                gone.Add(story);
        }

        return gone;
    }

    private Story ToStory(int leader)
    {
        if (!_copies.TryGetValue(leader, out SortedSet<int>? copies))
            return _stories[leader] = new Story(_articles[leader], []);

        LibraryArticle[] articles = [_articles[leader], .. copies.Select(number => _articles[number])];
        LibraryArticle main = articles.MaxBy(static article => article.BodyLength)!;
        return _stories[leader] = new Story(main, [.. articles.Where(article => article != main)]);
    }

    private sealed class Change
    {
        public SortedSet<int> Unsettled { get; } = [];

        /// <summary>Those whose stories will be others than they were.</summary>
        public HashSet<int> Leaders { get; } = [];
    }
}
