using System.Numerics;
using System.Runtime.Intrinsics;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>
/// Looks through one segment in windows of 4,096 documents. Terms that together cannot reach the mark to pass only complete the scores
/// of documents that the others bring up (MaxScore, Turtle and Flood 1995); the block maxima decide that again for every window (Ding
/// and Suel 2011), and whole windows fall out.
/// </summary>
internal sealed class WindowScan
{
    private const int WindowSize = WindowSums.WindowSize;
    private const int Runs = WindowSize / WindowSums.RunSize;

    private readonly WindowSums _sums = new();
    private readonly ScoredTerms _terms = new();
    private readonly RequiredTerms _required = new();
    private readonly HitGate _gate = new();
    private Segment _segment = null!;
    private int _end;

    public void Run(QueryPlan plan, SegmentView view, int segment, TopHits top)
    {
        _segment = view.Segment;
        (int first, _end) = view.Segment.Documents.Range(plan.Since, plan.Until);
        if (first >= _end || !_required.Begin(plan, view.Segment, segment, first) || !_gate.Begin(plan, view, segment, top))
            return;

        _gate.Raise(first);
        if (!plan.IsScored)
        {
            ScanFilters(first);
            return;
        }

        _terms.Begin(plan, view.Segment, segment, first);
        ScanWords();
    }

    private void ScanWords()
    {
        int lead = 0;
        while (true)
        {
            while (lead < _terms.Count && _terms.Reach[lead] < _gate.Need)
                lead++;
            if (lead == _terms.Count)
                return;
            if (lead == _terms.Count - 1 && _required.IsEmpty && !_terms.IsCrowded(lead, _gate.Need))
            {
                Follow(lead, _end, _terms.Order, _terms.Reach);
                return;
            }

            int document = _required.NextFrom(_terms.NextDocument(lead));
            if (document >= _end)
                return;

            int limit = Math.Min((document & -WindowSize) + WindowSize, _end);
            ScanWindow(lead, document, limit);
            _terms.Leave(lead, limit);
        }
    }

    private void ScanWindow(int lead, int document, int limit)
    {
        _gate.Raise(document);
        int count = _terms.OrderWindow(lead, document, limit);
        lead = 0;
        while (lead < count && _terms.WindowReach[lead] < _gate.Need)
            lead++;
        if (lead == count)
            return;

        int window = document & -WindowSize;
        int postings = _terms.CountWindow(lead, count, limit);
        if (!_required.IsEmpty && _required.Narrow(window, limit) < postings / ScoredTerms.SeekCost)
        {
            ScanAllowed(window, count);
            return;
        }

        while (lead > 0 && _terms.IsWorthSumming(lead, count, _gate.Need, document, limit))
            lead--;
        if (lead == count - 1 && _required.IsEmpty)
            Follow(lead, limit, _terms.WindowOrder, _terms.WindowReach);
        else
            ScanSums(lead, count, window);
    }

    /// <summary>One term alone can lead to a hit: its postings of enough impact are the candidates.</summary>
    private void Follow(int lead, int limit, int[] order, int[] reach)
    {
        ref TermCursor term = ref _terms[order[lead]];
        ReadOnlySpan<uint> blocks = _segment.Lists.Blocks;
        ReadOnlySpan<uint> postings = _segment.Lists.Postings;
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
            touched |= _sums.Add(_terms.Take(i), _terms[_terms.WindowOrder[i]].Weight);

        int rest = lead == 0 ? 0 : _terms.WindowReach[lead - 1];
        for (; touched != 0; touched &= touched - 1)
        {
            int run = BitOperations.TrailingZeroCount(touched);
            ulong chosen = _sums.AtLeast(run, Math.Max(1, _gate.Need - rest)) & _required.Allowed(run);
            for (; chosen != 0; chosen &= chosen - 1)
            {
                int at = (run * WindowSums.RunSize) + BitOperations.TrailingZeroCount(chosen);
                Complete(window + at, _sums[at], lead, _terms.WindowOrder, _terms.WindowReach);
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
                Complete(window + (run * WindowSums.RunSize) + BitOperations.TrailingZeroCount(allowed), 0, count, _terms.WindowOrder, _terms.WindowReach);
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
                    if (at >= first && at < limit && !_gate.Offer(at, 0) && _gate.IsFlat)
                        return;
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
