using System.Numerics;
using System.Runtime.Intrinsics;

namespace BriefingBot.Core.Indexing;

/// <summary>
/// Looks through one segment in windows of 4,096 documents. Terms are kept in the order of what they can bring at most. Those that
/// together cannot reach the mark to pass only complete the scores of documents that the others bring up (MaxScore, Turtle and Flood
/// 1995); the block maxima decide that again for every window (Ding and Suel 2011), and whole windows fall out.
/// </summary>
internal sealed class WindowScan
{
    private const int WindowSize = WindowSums.WindowSize;
    private const int Runs = WindowSize / WindowSums.RunSize;

    /// <summary>Looking a document up in a list takes about as long as adding up this many postings.</summary>
    private const int SeekCost = 8;

    /// <summary>Most postings have at least this impact: one occurrence in a document that is not too long.</summary>
    private const int PlainImpact = Posting.MaxImpact * 2 / 5;

    private readonly WindowSums _sums = new();
    private readonly TermCursor[] _terms = new TermCursor[QueryPlan.MostTerms];

    /// <summary>What the terms up to each can bring together: in the segment, and in the window.</summary>
    private readonly int[] _reach = new int[QueryPlan.MostTerms];
    private readonly int[] _windowReach = new int[QueryPlan.MostTerms];

    /// <summary>The terms in ascending order of what they can bring: in the segment that of their numbers, and in the window.</summary>
    private readonly int[] _order = [.. Enumerable.Range(0, QueryPlan.MostTerms)];
    private readonly int[] _windowOrder = new int[QueryPlan.MostTerms];

    /// <summary>How many postings each of the window's terms has there, in the same order.</summary>
    private readonly int[] _windowCounts = new int[QueryPlan.MostTerms];
    private readonly RequiredTerms _required = new();
    private readonly HitGate _gate = new();
    private QueryPlan _plan = new();
    private SegmentView _view = null!;
    private int _segment;
    private int _count;
    private int _end;

    public void Run(QueryPlan plan, SegmentView view, int segment, TopHits top)
    {
        (_plan, _view, _segment) = (plan, view, segment);
        (int first, _end) = view.Segment.Documents.Range(plan.Since, plan.Until);
        if (first >= _end || !_required.Begin(plan, view.Segment, segment, first) || !_gate.Begin(plan, view, segment, top))
            return;

        _gate.Raise(first);
        if (!plan.IsScored)
        {
            ScanFilters(first);
            return;
        }

        PlaceTerms(first);
        ScanWords();
    }

    private void PlaceTerms(int first)
    {
        _count = 0;
        PostingLists lists = _view.Segment.Lists;
        for (int term = 0; term < _plan.TermCount; term++)
        {
            int id = _plan.IdOf(term, _segment);
            int weight = _plan.Term(term).Weight;
            if (id < 0 || weight == 0)
                continue;

            var cursor = new TermCursor(lists, id, weight);
            cursor.Advance(first);
            int at = _count++;
            while (at > 0 && Most(_terms[at - 1]) > Most(cursor))
                _terms[at] = _terms[--at];
            _terms[at] = cursor;
        }

        for (int i = 0, sum = 0; i < _count; i++)
            _reach[i] = sum += Most(_terms[i]);
    }

    private static int Most(in TermCursor term) => term.Weight * term.Greatest;

    private void ScanWords()
    {
        int lead = 0;
        while (true)
        {
            while (lead < _count && _reach[lead] < _gate.Need)
                lead++;
            if (lead == _count)
                return;
            if (lead == _count - 1 && _required.IsEmpty && !IsCrowded(lead))
            {
                Follow(lead, _end, _order, _reach);
                return;
            }

            int document = _required.NextFrom(NextDocument(lead));
            if (document >= _end)
                return;
            int window = document & -WindowSize;
            ScanWindow(lead, document, window, Math.Min(window + WindowSize, _end));
        }
    }

    /// <summary>True if the last term leads to so many candidates that looking each up among the others takes too long.</summary>
    private bool IsCrowded(int lead) => lead > 0
        && _gate.Need - _reach[lead - 1] < _terms[lead].Weight * PlainImpact
        && _terms[lead - 1].Count < _terms[lead].Count * (long)SeekCost;

    private int NextDocument(int lead)
    {
        int next = TermCursor.NoMore;
        for (int i = lead; i < _count; i++)
            next = Math.Min(next, _terms[i].Document);
        return next;
    }

    private void ScanWindow(int lead, int document, int window, int limit)
    {
        _gate.Raise(document);
        int count = OrderTerms(lead, document, limit);
        int windowLead = 0;
        while (windowLead < count && _windowReach[windowLead] < _gate.Need)
            windowLead++;

        if (windowLead < count)
            ScanWindow(windowLead, count, document, window, limit);
        for (int i = lead; i < _count; i++)
            _terms[i].Advance(limit);
    }

    /// <summary>Finds the terms that stand in a window, and orders those from <paramref name="lead"/> on by what they can bring there.</summary>
    private int OrderTerms(int lead, int document, int limit)
    {
        for (int i = 0; i < lead; i++)
            (_windowOrder[i], _windowReach[i]) = (i, Most(_terms[i]));

        int count = lead;
        for (int i = lead; i < _count; i++)
        {
            ref TermCursor term = ref _terms[i];
            term.Advance(document);
            int most = term.GreatestBefore(limit) * term.Weight;
            if (most == 0)
                continue;

            int at = count++;
            for (; at > lead && _windowReach[at - 1] > most; at--)
                (_windowOrder[at], _windowReach[at]) = (_windowOrder[at - 1], _windowReach[at - 1]);
            (_windowOrder[at], _windowReach[at]) = (i, most);
        }

        for (int i = 1; i < count; i++)
            _windowReach[i] += _windowReach[i - 1];
        return count;
    }

    private void ScanWindow(int lead, int count, int document, int window, int limit)
    {
        int postings = 0;
        for (int i = lead; i < count; i++)
            postings += _windowCounts[i] = _terms[_windowOrder[i]].CountBefore(limit);

        int allowed = _required.IsEmpty ? int.MaxValue : _required.Narrow(window, limit);
        if (allowed < postings / SeekCost)
        {
            ScanAllowed(window, count);
            return;
        }

        while (lead > 0 && IsWorthSumming(lead, count, document, limit))
            lead--;
        if (lead == count - 1 && _required.IsEmpty)
            Follow(lead, limit, _windowOrder, _windowReach);
        else
            ScanSums(lead, count, window);
    }

    /// <summary>
    /// True if looking up the candidates in the list of the term before <paramref name="lead"/> takes longer than adding up that list.
    /// The candidates are about all documents of those terms of which one plain occurrence is enough.
    /// </summary>
    private bool IsWorthSumming(int lead, int count, int document, int limit)
    {
        int needed = _gate.Need - _windowReach[lead - 1];
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

    /// <summary>One term alone can lead to a hit: its postings of enough impact are the candidates.</summary>
    private void Follow(int lead, int limit, int[] order, int[] reach)
    {
        ref TermCursor term = ref _terms[order[lead]];
        ReadOnlySpan<uint> blocks = _view.Segment.Lists.Blocks;
        ReadOnlySpan<uint> postings = _view.Segment.Lists.Postings;
        int rest = lead == 0 ? 0 : reach[lead - 1];
        uint limitWord = Posting.From(limit);
        int blockEnd = term.BlockEnd;
        for (int block = term.Block; block < blockEnd; block++)
        {
            int least = LeastImpact(term.Weight, rest);
            if (Posting.Impact(blocks[block]) >= least)
            {
                int first = Math.Max(term.FirstOf(block), term.Next);
                int end = Math.Min(term.FirstOf(block + 1), term.End);
                FollowBlock(postings[first..end], lead, limitWord, least, order, reach);
            }

            if (blocks[block] >= limitWord)
                return;
        }
    }

    private void FollowBlock(ReadOnlySpan<uint> postings, int lead, uint limit, int least, int[] order, int[] reach)
    {
        int weight = _terms[order[lead]].Weight;
        int at = 0;
        var leastImpact = Vector256.Create((uint)least);
        var impacts = Vector256.Create((uint)Posting.MaxImpact);
        while (at < postings.Length)
        {
            uint chosen = 1;
            int step = 1;
            if (postings.Length - at >= Vector256<uint>.Count)
            {
                Vector256<uint> some = Vector256.Create(postings.Slice(at, Vector256<uint>.Count)) & impacts;
                chosen = Vector256.GreaterThanOrEqual(some, leastImpact).ExtractMostSignificantBits();
                step = Vector256<uint>.Count;
            }

            for (; chosen != 0; chosen &= chosen - 1)
            {
                uint posting = postings[at + BitOperations.TrailingZeroCount(chosen)];
                if (posting >= limit)
                    return;
                if (Posting.Impact(posting) >= least)
                    Complete(Posting.Document(posting), Posting.Impact(posting) * weight, lead, order, reach);
            }

            at += step;
        }
    }

    /// <summary>The least impact with which a posting of this weight can still lead to a hit.</summary>
    private int LeastImpact(int weight, int rest) => Math.Max(0, (_gate.Need - rest + weight - 1) / weight);

    /// <summary>Adds up the postings of the leading terms and completes the sums that can lead to a hit.</summary>
    private void ScanSums(int lead, int count, int window)
    {
        ulong touched = 0;
        for (int i = lead; i < count; i++)
        {
            ref TermCursor term = ref _terms[_windowOrder[i]];
            touched |= _sums.Add(_view.Segment.Lists.Postings.AsSpan(term.Next, _windowCounts[i]), term.Weight);
            term.MoveTo(term.Next + _windowCounts[i]);
        }

        int rest = lead == 0 ? 0 : _windowReach[lead - 1];
        for (; touched != 0; touched &= touched - 1)
        {
            int run = BitOperations.TrailingZeroCount(touched);
            ulong chosen = _sums.AtLeast(run, Math.Max(1, _gate.Need - rest)) & _required.Allowed(run);
            for (; chosen != 0; chosen &= chosen - 1)
            {
                int at = (run * WindowSums.RunSize) + BitOperations.TrailingZeroCount(chosen);
                Complete(window + at, _sums[at], lead, _windowOrder, _windowReach);
            }

            _sums.Clear(run);
        }
    }

    /// <summary>Few documents pass the filters: each is looked up in the lists of all terms.</summary>
    private void ScanAllowed(int window, int count)
    {
        for (int run = 0; run < Runs; run++)
        {
            for (ulong allowed = _required.Allowed(run); allowed != 0; allowed &= allowed - 1)
                Complete(window + (run * WindowSums.RunSize) + BitOperations.TrailingZeroCount(allowed), 0, count, _windowOrder, _windowReach);
        }
    }

    /// <summary>No words to score: the documents that pass the filters, newest first.</summary>
    private void ScanFilters(int first)
    {
        int document = _required.NextFrom(first);
        while (document < _end)
        {
            _gate.Raise(document);
            if (_gate.Need > 0)
                return;

            int window = document & -WindowSize;
            int limit = Math.Min(window + WindowSize, _end);
            _required.Narrow(window, limit);
            for (int run = 0; run < Runs; run++)
            {
                for (ulong allowed = _required.Allowed(run); allowed != 0 && _gate.Need <= 0; allowed &= allowed - 1)
                {
                    int at = window + (run * WindowSums.RunSize) + BitOperations.TrailingZeroCount(allowed);
                    if (at >= first && at < limit)
                        _gate.Offer(at, 0);
                }
            }

            document = _required.NextFrom(limit);
        }
    }

    /// <summary>Adds what the terms before <paramref name="rest"/> bring, as long as the document can still become a hit.</summary>
    private void Complete(int document, int score, int rest, int[] order, int[] reach)
    {
        for (int i = rest - 1; i >= 0; i--)
        {
            int least = _gate.Need - score;
            if (reach[i] < least)
                return;
            score += _terms[order[i]].ScoreAt(document, i == 0 ? least : least - reach[i - 1]);
        }

        if (score > 0 && score >= _gate.Need)
            _gate.Offer(document, score);
    }
}
