using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>
/// The terms of a query that score, in the order of what they can bring: first in the whole segment, then again in each window. Those
/// that together cannot reach the mark need not be looked for; they only complete the scores of documents that others bring up.
/// </summary>
internal sealed class ScoredTerms
{
    /// <summary>Looking a document up in a list takes about as long as adding up this many postings.</summary>
    public const int SeekCost = 8;

    /// <summary>Most postings have at least this impact: one occurrence in a document that is not too long.</summary>
    private const int PlainImpact = Posting.MaxImpact * 2 / 5;

    private readonly TermCursor[] _terms = new TermCursor[QueryPlan.MostTerms];
    private readonly int[] _windowOrder = new int[QueryPlan.MostTerms];
    private readonly int[] _windowCounts = new int[QueryPlan.MostTerms];

    public int Count { get; private set; }

    /// <summary>The terms in their order in the segment: that of their numbers.</summary>
    public int[] Order { get; } = [.. Enumerable.Range(0, QueryPlan.MostTerms)];

    /// <summary>What the terms up to each can bring together in the segment.</summary>
    public int[] Reach { get; } = new int[QueryPlan.MostTerms];

    /// <summary>The terms of the window last ordered, in its order.</summary>
    public int[] WindowOrder => _windowOrder;

    /// <summary>What the terms up to each can bring together in that window.</summary>
    public int[] WindowReach { get; } = new int[QueryPlan.MostTerms];

    public ref TermCursor this[int term] => ref _terms[term];

    public void Begin(QueryPlan plan, Segment segment, int segmentNumber, int first)
    {
        Count = 0;
        for (int term = 0; term < plan.TermCount; term++)
        {
            int id = plan.IdOf(term, segmentNumber);
            int weight = plan.Term(term).Weight;
            if (id < 0 || weight == 0)
                continue;

            var cursor = new TermCursor(segment.Lists, id, weight);
            cursor.Advance(first);
            int at = Count++;
            while (at > 0 && Most(_terms[at - 1]) > Most(cursor))
                _terms[at] = _terms[--at];
            _terms[at] = cursor;
        }

        for (int i = 0, sum = 0; i < Count; i++)
            Reach[i] = sum += Most(_terms[i]);
    }

    /// <summary>The next document of one of the terms from <paramref name="lead"/> on.</summary>
    public int NextDocument(int lead)
    {
        int next = TermCursor.NoMore;
        for (int i = lead; i < Count; i++)
            next = Math.Min(next, _terms[i].Document);
        return next;
    }

    /// <summary>Orders a window's terms: those before <paramref name="lead"/> as they are, then the others that stand there. Returns how many.</summary>
    public int OrderWindow(int lead, int document, int limit)
    {
        for (int i = 0; i < lead; i++)
            (_windowOrder[i], WindowReach[i]) = (i, Most(_terms[i]));

        int count = lead;
        for (int i = lead; i < Count; i++)
        {
            ref TermCursor term = ref _terms[i];
            term.Advance(document);
            int most = term.GreatestBefore(limit) * term.Weight;
            if (most == 0)
                continue;

            int at = count++;
            for (; at > lead && WindowReach[at - 1] > most; at--)
                (_windowOrder[at], WindowReach[at]) = (_windowOrder[at - 1], WindowReach[at - 1]);
            (_windowOrder[at], WindowReach[at]) = (i, most);
        }

        for (int i = 1; i < count; i++)
            WindowReach[i] += WindowReach[i - 1];
        return count;
    }

    /// <summary>How many postings the window's terms from one on have there.</summary>
    public int CountWindow(int lead, int count, int limit)
    {
        int postings = 0;
        for (int i = lead; i < count; i++)
            postings += _windowCounts[i] = _terms[_windowOrder[i]].CountBefore(limit);
        return postings;
    }

    /// <summary>Takes the counted postings of a window's term and moves behind them.</summary>
    public ReadOnlySpan<uint> Take(int place) => _terms[_windowOrder[place]].Take(_windowCounts[place]);

    /// <summary>True if the last term leads to so many candidates that looking each up among the others takes too long.</summary>
    public bool IsCrowded(int lead, int need) => lead > 0
        && need - Reach[lead - 1] < _terms[lead].Weight * PlainImpact
        && _terms[lead - 1].Count < _terms[lead].Count * (long)SeekCost;

    /// <summary>
    /// True if looking up the window's candidates in the list of the term before <paramref name="lead"/> takes longer than adding up that
    /// list. The candidates are about all documents of those terms of which one plain occurrence is enough.
    /// </summary>
    public bool IsWorthSumming(int lead, int count, int need, int document, int limit)
    {
        int needed = need - WindowReach[lead - 1];
        int candidates = 0;
        for (int i = lead; i < count; i++)
            candidates += needed < _terms[_windowOrder[i]].Weight * PlainImpact ? _windowCounts[i] : 0;
        if (candidates == 0)
            return false;

        ref TermCursor term = ref _terms[_windowOrder[lead - 1]];
        term.Advance(document);
        _windowCounts[lead - 1] = term.CountBefore(limit);
        return _windowCounts[lead - 1] < candidates * SeekCost;
    }

    /// <summary>Moves the terms from <paramref name="lead"/> on behind a window.</summary>
    public void Leave(int lead, int limit)
    {
        for (int i = lead; i < Count; i++)
            _terms[i].Advance(limit);
    }

    private static int Most(in TermCursor term) => term.Weight * term.Greatest;
}
