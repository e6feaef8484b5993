using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>
/// The most frequent terms that begin with a prefix. Each segment names its most frequent ones, their counts are added up over all
/// segments, and if a term that no segment named could still be among the best, more are asked for (Fagin's threshold algorithm).
/// </summary>
internal sealed class Completions
{
    /// <summary>Bounds the asking for more: past it the order of rare terms is as good as known.</summary>
    private const int MostRounds = 16;

    private readonly List<Completion> _found = [];
    private Candidate[] _candidates = new Candidate[64];

    public int Count { get; private set; }

    public Completion this[int place] => _found[place];

    /// <summary>Finds the completions, the most frequent first, equal ones in ordinal order.</summary>
    public void Find(IndexSnapshot snapshot, ReadOnlySpan<char> prefix, int wanted)
    {
        _found.Clear();
        Count = 0;
        for (int each = wanted; each > 0 && each <= wanted * MostRounds; each *= 4)
        {
            _found.Clear();
            long unseen = 0;
            foreach (SegmentView view in snapshot.Segments)
                unseen += Collect(snapshot, view.Segment, prefix, each);

            SortAndCut(wanted);
            if (unseen == 0 || (Count == wanted && _found[^1].Documents >= unseen))
                return;
        }
    }

    /// <summary>A term named by several segments has the same count each time, so it stands beside itself once sorted.</summary>
    private void SortAndCut(int wanted)
    {
        _found.Sort(Completion.MostFrequentFirst);
        Count = 0;
        for (int i = 0; i < _found.Count && Count < wanted; i++)
        {
            if (Count == 0 || !_found[i].Term.Span.SequenceEqual(_found[Count - 1].Term.Span))
                _found[Count++] = _found[i];
        }

        _found.RemoveRange(Count, _found.Count - Count);
    }

    /// <summary>Adds a segment's most frequent terms and returns the greatest count that a term left out can have there.</summary>
    private int Collect(IndexSnapshot snapshot, Segment segment, ReadOnlySpan<char> prefix, int wanted)
    {
        (int first, int end) = segment.Terms.Range(prefix);
        if (_candidates.Length < wanted)
            _candidates = new Candidate[wanted];
        int held = 0;
        bool areWords = prefix.IsEmpty || prefix[0] != Vocabulary.KeywordMark;
        int left = 0;
        for (int term = first; term < end; term++)
        {
            int count = segment.Lists.Count(term);
            if (held == wanted && count <= _candidates[held - 1].Count)
            {
                left = Math.Max(left, count);
                continue;
            }

            if (areWords && segment.Tokens.CodeOf(term) == 0)
                continue;

            if (held == wanted)
                left = Math.Max(left, _candidates[--held].Count);
            int at = held++;
            while (at > 0 && _candidates[at - 1].Count < count)
                _candidates[at] = _candidates[--at];
            _candidates[at] = new Candidate(term, count);
        }

        for (int i = 0; i < held; i++)
        {
            ReadOnlyMemory<char> term = segment.Terms.Memory(_candidates[i].Term);
            _found.Add(new Completion(term, snapshot.CountOf(term.Span)));
        }

        return left;
    }

    private readonly record struct Candidate(int Term, int Count);
}
