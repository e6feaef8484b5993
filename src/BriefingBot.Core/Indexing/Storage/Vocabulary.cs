using System.Numerics;

namespace BriefingBot.Core.Indexing.Storage;

/// <summary>
/// The terms of a segment in ordinal order, numbered from 0, with a hash table beside them: exact look-ups take one probe, prefixes
/// are a range. Keywords begin with <see cref="KeywordMark"/>, which stands before every word.
/// </summary>
internal sealed class Vocabulary
{
    public const char KeywordMark = '\u0001';

    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly int[] _slots;

    /// <param name="text">All terms, one behind the other.</param>
    /// <param name="starts">Where each begins, and the end of the last.</param>
    public Vocabulary(char[] text, int[] starts)
    {
        (_text, _starts) = (text, starts);
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)(Count * 4 / 3) + 1)];
        for (int term = 0; term < Count; term++)
        {
            int slot = string.GetHashCode(this[term]) & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = term + 1;
        }
    }

    public int Count => _starts.Length - 1;

    public long Bytes => (_text.Length * 2L) + ((_starts.Length + _slots.Length) * 4L);

    public ReadOnlySpan<char> this[int term] => _text.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);

    public ReadOnlyMemory<char> Memory(int term) => _text.AsMemory(_starts[term], _starts[term + 1] - _starts[term]);

    public void Write(SegmentOutput output)
    {
        output.Write<char>(_text);
        output.Write<int>(_starts);
    }

    /// <summary>The number of a term, or -1.</summary>
    public int Find(ReadOnlySpan<char> term)
    {
        int slot = string.GetHashCode(term) & (_slots.Length - 1);
        while (_slots[slot] is var held and not 0)
        {
            if (this[held - 1].SequenceEqual(term))
                return held - 1;
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return -1;
    }

    /// <summary>The terms that begin with a prefix: from the first to the one before the second.</summary>
    public (int First, int End) Range(ReadOnlySpan<char> prefix)
    {
        int first = FirstNotBefore(prefix, 0, skipPrefixed: false);
        return (first, FirstNotBefore(prefix, first, skipPrefixed: true));
    }

    private int FirstNotBefore(ReadOnlySpan<char> prefix, int low, bool skipPrefixed)
    {
        int high = Count;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            ReadOnlySpan<char> term = this[middle];
            bool before = skipPrefixed && term.StartsWith(prefix) || term.SequenceCompareTo(prefix) < 0;
            if (before)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
