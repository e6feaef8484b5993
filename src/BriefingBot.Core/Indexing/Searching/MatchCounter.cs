using System.Numerics;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>Counts the documents of a segment that a query finds, window by window, without scoring them: all together, or group by group.</summary>
internal sealed class MatchCounter
{
    private const int WindowSize = 4096;

    private readonly RequiredTerms _required = new();
    private readonly PhraseCheck _phrases = new();

    /// <param name="most">Counting ends with the window in which there are more.</param>
    /// <param name="groups">Takes the count of each group; null if only the whole is asked for.</param>
    public int Count(QueryPlan plan, SegmentView view, int segment, int most, int[]? groups = null)
    {
        (int first, int end) = view.Segment.Documents.Range(plan.Since, plan.Until);
        if (first >= end || !_required.Begin(plan, view.Segment, segment, first) || !_phrases.Begin(plan, view.Segment, segment)
            || (plan.NeedsWord && !_required.AddWords(plan, view.Segment, segment, first)))
        {
            return 0;
        }

        int count = 0;
        int document = _required.NextFrom(first);
        while (document < end && count <= most)
        {
            int window = document & -WindowSize;
            int limit = Math.Min(window + WindowSize, end);
            _required.Narrow(window, limit);
            for (int at = Math.Max(window, first & -64); at < limit; at += 64)
                count += CountAllowed(view, at, Allowed(at, first, limit), groups);
            document = _required.NextFrom(limit);
        }

        return count;
    }

    /// <summary>The allowed ones of 64 documents, without those before the first and from the limit on.</summary>
    private ulong Allowed(int at, int first, int limit)
    {
        ulong allowed = _required.Allowed((at & (WindowSize - 1)) >> 6);
        if (at < first)
            allowed &= ulong.MaxValue << (first - at);
        if (limit - at < 64)
            allowed &= (1UL << (limit - at)) - 1;
        return allowed;
    }

    private int CountAllowed(SegmentView view, int at, ulong allowed, int[]? groups)
    {
        if (allowed == 0)
            return 0;

        allowed &= view.Live.Among(at);
        if (!_phrases.HasRequired && groups is null)
            return BitOperations.PopCount(allowed);

        _phrases.Expect(at, allowed);
        int count = 0;
        for (; allowed != 0; allowed &= allowed - 1)
        {
            int score = 0;
            int document = at + BitOperations.TrailingZeroCount(allowed);
            if (_phrases.HasRequired && !_phrases.Check(document, ref score))
                continue;
            count++;
            if (groups is not null)
                groups[view.Segment.Documents.Group(document)]++;
        }

        return count;
    }
}
