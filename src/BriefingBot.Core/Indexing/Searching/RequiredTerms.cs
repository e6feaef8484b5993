using System.Numerics;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>
/// The terms of a query that a document must have, one of each group. They say which window comes next, and narrow it down to a set
/// of documents, a bit each.
/// </summary>
internal sealed class RequiredTerms
{
    private const int Groups = 64;

    private readonly TermCursor[] _cursors = new TermCursor[QueryPlan.MostTerms * 2];
    private readonly List<(int First, int End, long Count)> _groups = [];
    private readonly ulong[] _allowed = new ulong[Groups];
    private readonly ulong[] _group = new ulong[Groups];
    private int _used;

    public bool IsEmpty => _groups.Count == 0;

    /// <summary>False if a group has no term in this segment.</summary>
    public bool Begin(QueryPlan plan, Segment segment, int segmentNumber, int document)
    {
        _groups.Clear();
        _used = 0;
        _allowed.AsSpan().Fill(ulong.MaxValue);
        for (int i = 0; i < plan.Required.Count; i++)
        {
            (int First, int End) group = plan.Required[i];
            if (!IsRepeated(plan, i, segmentNumber) && !Add(plan, group, segment, segmentNumber, document))
                return false;
        }

        _groups.Sort(RarestFirst);
        return true;
    }

    /// <summary>Adds the words as a group, one of which must be there; false if the segment has none of them.</summary>
    public bool AddWords(QueryPlan plan, Segment segment, int segmentNumber, int document)
    {
        bool known = Add(plan, plan.Words, segment, segmentNumber, document);
        _groups.Sort(RarestFirst);
        return known;
    }

    /// <summary>The documents allowed among the 64 of a run of the window last narrowed.</summary>
    public ulong Allowed(int group) => _allowed[group];

    /// <summary>
    /// A document from which on the next that may be allowed stands, in a window where every group has a term; the document itself
    /// may not be allowed.
    /// </summary>
    public int NextFrom(int document)
    {
        for (int i = 0; i < _groups.Count && document != TermCursor.NoMore; i++)
        {
            int next = NextFrom(_groups[i].First, _groups[i].End, document);
            if (next == TermCursor.NoMore)
                return next;
            if ((next ^ document) >= Groups * 64)
            {
                document = next;
                i = -1;
            }
        }

        return document;
    }

    /// <summary>Finds the documents of a window that have one term of each group, and returns how many those are.</summary>
    public int Narrow(int window, int limit)
    {
        int count = 0;
        for (int i = 0; i < _groups.Count; i++)
        {
            Mark(_groups[i].First, _groups[i].End, window, limit, i == 0 ? _allowed : _group);
            count = 0;
            for (int group = 0; group < Groups; group++)
            {
                if (i > 0)
                    _allowed[group] &= _group[group];
                count += BitOperations.PopCount(_allowed[group]);
            }

            if (count == 0)
                break;
        }

        return count;
    }

    private static readonly Comparison<(int First, int End, long Count)> RarestFirst = static (a, b) => a.Count.CompareTo(b.Count);

    /// <summary>True if an earlier group has the same terms: the words of a phrase are mostly asked for on their own as well.</summary>
    private static bool IsRepeated(QueryPlan plan, int group, int segmentNumber)
    {
        (int first, int end) = plan.Required[group];
        for (int earlier = 0; earlier < group; earlier++)
        {
            (int other, int otherEnd) = plan.Required[earlier];
            if (otherEnd - other != end - first)
                continue;

            int same = 0;
            while (first + same < end && plan.IdOf(first + same, segmentNumber) == plan.IdOf(other + same, segmentNumber))
                same++;
            if (first + same == end)
                return true;
        }

        return false;
    }

    private bool Add(QueryPlan plan, (int First, int End) terms, Segment segment, int segmentNumber, int document)
    {
        int start = _used;
        long count = 0;
        for (int term = terms.First; term < terms.End; term++)
        {
            int id = plan.IdOf(term, segmentNumber);
            if (id < 0 || _used == _cursors.Length)
                continue;
            _cursors[_used] = new TermCursor(segment.Lists, id, 0);
            count += _cursors[_used].Count;
            _cursors[_used++].Advance(document);
        }

        _groups.Add((start, _used, count));
        return _used > start;
    }

    private int NextFrom(int first, int end, int document)
    {
        int next = TermCursor.NoMore;
        for (int i = first; i < end; i++)
        {
            _cursors[i].Advance(document);
            next = Math.Min(next, _cursors[i].Document);
        }

        return next;
    }

    private void Mark(int first, int end, int window, int limit, ulong[] marks)
    {
        Array.Clear(marks);
        for (int i = first; i < end; i++)
        {
            ref TermCursor cursor = ref _cursors[i];
            cursor.Advance(window);
            foreach (uint posting in cursor.Before(limit))
            {
                int document = Posting.Document(posting);
                marks[(document >> 6) & (Groups - 1)] |= 1UL << document;
            }
        }
    }
}
