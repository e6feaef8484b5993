using System.Collections.Immutable;
using BriefingBot.Core.Indexing;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Search;

/// <summary>
/// All facts of one kind as one snapshot has them. Words are ranked by BM25, words in the order asked and recent stories a little higher;
/// of the best, those whose title holds a word asked for come before equals. See docs/index.md for the weights.
/// </summary>
public sealed class FactIndex<T>
{
    /// <summary>What a story of the newest day gains; a rare word brings about 10.</summary>
    private const float RecencyWeight = 1;

    /// <summary>In days.</summary>
    private const float RecencyHalfLife = 21;

    /// <summary>By how much a score rises for a title that holds a word asked for.</summary>
    private const float TitleShare = 0.1f;

    /// <summary>So many of the best are looked at for their titles.</summary>
    private const int TitlesRead = 60;

    /// <summary>More outlets than anyone means by a part of a name.</summary>
    private const int MostOutlets = 64;

    /// <summary>More namesakes than anyone can tell apart.</summary>
    private const int MostNames = 256;

    private readonly IndexSnapshot _index;
    private readonly Func<int, Story> _storyOf;
    private readonly Func<Story, int, T> _factOf;
    private readonly DateOnly? _newest;

    internal FactIndex(IndexSnapshot index, Func<int, Story> storyOf, Func<Story, int, T> factOf, DateOnly? newest) =>
        (_index, _storyOf, _factOf, _newest) = (index, storyOf, factOf, newest);

    /// <summary>How many there are.</summary>
    public int Count => _index.Documents;

    /// <summary>How many facts a query finds.</summary>
    public int CountOf(FactQuery query) => query == FactQuery.All ? Count : Searcher.OfThread.Count(_index, ForIndex(query));

    /// <summary>How many facts a query finds, as far as anyone wants to know.</summary>
    /// <param name="most">Counting ends when there are more.</param>
    public Total CountOf(FactQuery query, int most) =>
        Total.Of(query == FactQuery.All ? Count : Searcher.OfThread.Count(_index, ForIndex(query), most), most);

    /// <summary>Some of the facts that a query finds, in their order.</summary>
    public ImmutableArray<Told<T>> Find(FactQuery query, int skip, int take)
    {
        int wanted = (int)Math.Min((long)skip + take, Count);
        if (wanted <= skip)
            return [];

        // The titles of the first ones are looked at, whatever page is asked for, so that the pages fit together.
        bool isRanked = !query.Words.IsEmpty;
        var hits = new Hit[isRanked ? Math.Min(Count, Math.Max(wanted, TitlesRead)) : wanted];
        Span<Hit> found = hits.AsSpan(0, Searcher.OfThread.Search(_index, ForIndex(query), hits));
        if (isRanked)
            RankByTitle(found[..Math.Min(found.Length, TitlesRead)], query.Words);
        return found.Length <= skip ? [] : [.. hits[skip..Math.Min(found.Length, wanted)].Select(Told)];
    }

    /// <summary>The newest facts of which each word begins as typed, the last one, or is typed, the others.</summary>
    public ImmutableArray<Told<T>> Complete(string typed, int most)
    {
        string[] words = [.. WordFolding.Words(typed).Select(static word => word.Text)];
        var query = new Indexing.SearchQuery
        {
            Words = [.. words.Select((word, at) => new WordClause([new WeightedTerm(word, 0)], Required: true, IsPrefix: at == words.Length - 1))],
        };
        var hits = new Hit[Math.Min(most, Count)];
        return [.. hits[..Searcher.OfThread.Search(_index, query, hits)].Select(Told)];
    }

    /// <summary>The most frequent words that begin as typed.</summary>
    public ImmutableArray<string> CompleteWord(string typed, int most)
    {
        var found = new Completion[most];
        return [.. found[..Searcher.OfThread.Complete(_index, WordFolding.Fold(typed), found)].Select(static completion => completion.Term.ToString())];
    }

    /// <summary>Counts the facts that a query finds by their group.</summary>
    internal void CountGroups(FactQuery query, int[] counts) => Searcher.OfThread.CountGroups(_index, ForIndex(query), counts);

    private Told<T> Told(Hit hit)
    {
        Story story = _storyOf((int)hit.Owner);
        return new Told<T>(story, _factOf(story, hit.Ordinal));
    }

    private void RankByTitle(Span<Hit> hits, SearchQuery words)
    {
        for (int i = 0; i < hits.Length; i++)
        {
            Story story = _storyOf((int)hits[i].Owner);
            if (story.Main.HasInTitle(words))
                hits[i] = hits[i] with { Score = hits[i].Score * (1 + TitleShare) };
        }

        // Stable: equal ones keep the order of the index.
        Hit[] ranked = [.. hits.ToArray().OrderByDescending(static hit => hit.Score)];
        ranked.CopyTo(hits);
    }

    private Indexing.SearchQuery ForIndex(FactQuery query)
    {
        var filters = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        if (query.By is { } by)
            filters.Add([.. by.Take(MostNames).SelectMany(static entry => entry.Ids).Select(FactDocuments.By)]);
        if (query.IsAttributed)
            filters.Add([FactDocuments.Attributed]);
        if (query.Outlets is { } outlets)
            filters.Add([.. outlets.Take(MostOutlets).Select(FactDocuments.Outlet)]);
        if (query.Language is { } language)
            filters.Add([FactDocuments.Language(language)]);
        if (query.Kind is { } kind)
            filters.Add([FactDocuments.Kind(kind)]);
        bool isRanked = !query.Words.IsEmpty && _newest is not null;
        return query.Words.ForIndex(query.AnyWord) with
        {
            Filters = filters.ToImmutable(),
            Since = query.Since is { } since ? FactDocuments.DateOf(since) : null,
            Until = query.Until is { } until && until < DateOnly.MaxValue ? FactDocuments.DateOf(until.AddDays(1)) : null,
            RecencyWeight = isRanked ? RecencyWeight : 0,
            RecencyHalfLife = RecencyHalfLife,
            Today = _newest is { } newest ? FactDocuments.DateOf(newest) : default,
        };
    }
}
