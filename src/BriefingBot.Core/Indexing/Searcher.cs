using BriefingBot.Core.Indexing.Searching;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Indexing;

/// <summary>
/// Searches snapshots. It holds all memory that a search needs, so searching allocates nothing once it is warm; one thread at a time
/// may use it.
/// </summary>
public sealed class Searcher
{
    private readonly QueryPlan _plan = new();
    private readonly TopHits _top = new();
    private readonly WindowScan _scan = new();
    private readonly MatchCounter _counter = new();
    private readonly Completions _completions = new();

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
    public int Count(IndexSnapshot snapshot, SearchQuery query)
    {
        _plan.Begin(snapshot, query);
        int count = 0;
        for (int segment = 0; segment < snapshot.SegmentCount; segment++)
            count += _counter.Count(_plan, snapshot.Segments[segment], segment);
        _plan.End();
        return count;
    }

    /// <summary>Finds the most frequent words that begin with a prefix.</summary>
    public int Complete(IndexSnapshot snapshot, ReadOnlySpan<char> prefix, Span<Completion> completions)
    {
        _completions.Find(snapshot, prefix, completions.Length);
        for (int i = 0; i < _completions.Count; i++)
            completions[i] = _completions[i];
        return _completions.Count;
    }

    /// <summary>Finds the words of a document, as the snapshot that was searched holds it, that answer the query.</summary>
    /// <param name="stemmer">That of the document's language.</param>
    /// <param name="positions">Takes the words in the order of the document.</param>
    public static void FindMatches(IndexSnapshot snapshot, Hit hit, SearchQuery query, IStemmer stemmer, List<WordPosition> positions) =>
        MatchFinder.Find(snapshot.Segments[hit.Segment].Segment, hit.Document, query, stemmer, positions);
}
