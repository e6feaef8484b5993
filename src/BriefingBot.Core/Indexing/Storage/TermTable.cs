namespace BriefingBot.Core.Indexing.Storage;

/// <summary>Numbers terms in the order of their first appearance. One thread.</summary>
internal sealed class TermTable
{
    private char[] _text = new char[1024];
    private int[] _ends = new int[256];
    private int[] _hashes = new int[256];
    private int[] _slots = new int[512];

    public int Count { get; private set; }

    public ReadOnlySpan<char> Text(int term)
    {
        int start = term == 0 ? 0 : _ends[term - 1];
        return _text.AsSpan(start, _ends[term] - start);
    }

    /// <summary>The number of a term, a new one if it was never seen.</summary>
    public int Intern(ReadOnlySpan<char> term)
    {
        int hash = string.GetHashCode(term);
        int mask = _slots.Length - 1;
        int slot = hash & mask;
        while (_slots[slot] is var held and not 0)
        {
            if (_hashes[held - 1] == hash && Text(held - 1).SequenceEqual(term))
                return held - 1;
            slot = (slot + 1) & mask;
        }

        _slots[slot] = Append(term, hash) + 1;
        if (Count * 2 > _slots.Length)
            GrowSlots();
        return Count - 1;
    }

    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
    }

    private int Append(ReadOnlySpan<char> term, int hash)
    {
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        int start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + term.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, start + term.Length));
        term.CopyTo(_text.AsSpan(start));
        _ends[Count] = start + term.Length;
        _hashes[Count] = hash;
        return Count++;
    }

    private void GrowSlots()
    {
        _slots = new int[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int term = 0; term < Count; term++)
        {
            int slot = _hashes[term] & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = term + 1;
        }
    }
}
