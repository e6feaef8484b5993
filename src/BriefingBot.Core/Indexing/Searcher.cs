using BriefingBot.Core.Indexing.Searching;
using BriefingBot.Core.Indexing.Storage;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Indexing;

/// <summary>
/// Searches snapshots. It holds all memory that a search needs, so searching allocates nothing once it is warm; one thread at a time
/// may use it.
/// </summary>
public sealed class Searcher
{
    [ThreadStatic]
    private static Searcher? _ofThread;

    private readonly QueryPlan _plan = new();
    private readonly TopHits _top = new();
    private readonly WindowScan _scan = new();
    private readonly MatchCounter _counter = new();
    private readonly Completions _completions = new();

    /// <summary>One that the calling thread may use, and keeps for its next search.</summary>
    public static Searcher OfThread => _ofThread ??= new Searcher();

    /// <summary>Finds the best documents and returns how many were found, as many as <paramref name="hits"/> holds at most.</summary>
    public int Search(IndexSnapshot snapshot, SearchQuery query, Span<Hit> hits)
    {
        if (hits.IsEmpty)
            return 0;

        _plan.Begin(snapshot, query);
        _top.Begin(snapshot, hits.Length);
        for (int segment = 0; segment < snapshot.SegmentCount; segment++)
            _scan.Run(_plan, snapshot.Segments[segment], segment, _top);

        _plan.End();
        return _top.Drain(hits, _plan.Scale);
    }

    /// <summary>Counts all documents that a search would find. Takes as long as the postings of all its terms.</summary>
    /// <param name="most">Counting ends when there are more; what is returned is then some number above it.</param>
    public int Count(IndexSnapshot snapshot, SearchQuery query, int most = int.MaxValue)
    {
        _plan.Begin(snapshot, query);
        int count = 0;
        for (int segment = 0; segment < snapshot.SegmentCount && count <= most; segment++)
            count += _counter.Count(_plan, snapshot.Segments[segment], segment, most - count);
        _plan.End();
        return count;
    }

    /// <summary>Counts the documents that a search would find by their groups.</summary>
    /// <param name="counts">Is added to at the place of each group, so it must be longer than the greatest group.</param>
    public void CountGroups(IndexSnapshot snapshot, SearchQuery query, int[] counts)
    {
        _plan.Begin(snapshot, query);
        for (int segment = 0; segment < snapshot.SegmentCount; segment++)
            _counter.Count(_plan, snapshot.Segments[segment], segment, int.MaxValue, counts);
        _plan.End();
    }

    /// <summary>Finds the most frequent words that begin with a prefix.</summary>
    public int Complete(IndexSnapshot snapshot, ReadOnlySpan<char> prefix, Span<Completion> completions)
    {
        _completions.Find(snapshot, prefix, completions.Length);
        for (int i = 0; i < _completions.Count; i++)
            completions[i] = _completions[i];
        return _completions.Count;
    }

    /// <summary>Finds the most frequent keywords that begin with a prefix; their text is told without what marks them as keywords.</summary>
    public int CompleteKeyword(IndexSnapshot snapshot, ReadOnlySpan<char> prefix, Span<Completion> completions)
    {
        int count = Complete(snapshot, $"{Vocabulary.KeywordMark}{prefix}", completions);
        foreach (ref Completion completion in completions[..count])
            completion = completion with { Term = completion.Term[1..] };
        return count;
    }

    /// <summary>Finds the keywords that begin with a mark of their kind and go on like a word, but for a few letters.</summary>
    /// <param name="limit">How many letters may be too many, missing, wrong or swapped with their neighbour.</param>
    /// <param name="near">Takes each keyword once, without its mark, and its distance.</param>
    public static void FindNear(
        IndexSnapshot snapshot, ReadOnlySpan<char> mark, ReadOnlySpan<char> word, int limit, Dictionary<string, int> near)
    {
        foreach (SegmentView view in snapshot.Segments)
            new NearTerms(view.Segment.Terms, $"{Vocabulary.KeywordMark}{mark}", word, limit).AddTo(near);
    }

    /// <summary>Finds the words of a document, as the snapshot that was searched holds it, that answer the query.</summary>
    /// <param name="stemmer">That of the document's language.</param>
    /// <param name="positions">Takes the words in the order of the document.</param>
    public static void FindMatches(IndexSnapshot snapshot, Hit hit, SearchQuery query, IStemmer stemmer, List<WordPosition> positions) =>
        MatchFinder.Find(snapshot.Segments[hit.Segment].Segment, hit.Document, query, stemmer, positions);
}
