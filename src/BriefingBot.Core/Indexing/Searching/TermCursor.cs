using System.Numerics;
using System.Runtime.Intrinsics;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>A place in a posting list that only moves forward.</summary>
internal struct TermCursor
{
    public const int NoMore = int.MaxValue;

    /// <summary>Less than any sum of scores can make up for.</summary>
    public const int TooLittle = -(1 << 30);

    private readonly uint[] _postings;
    private readonly uint[] _blocks;
    private readonly int _start;
    private readonly int _blockStart;

    public TermCursor(PostingLists lists, int term, int weight)
    {
        (_postings, _blocks) = (lists.Postings, lists.Blocks);
        (_start, _blockStart) = (lists.Start(term), lists.BlockStart(term));
        (Next, End) = (_start, _start + lists.Count(term));
        (Weight, Greatest) = (weight, lists.Greatest(term));
    }

    /// <summary>What an impact is multiplied by; 0 for a term that only filters.</summary>
    public int Weight { get; }

    /// <summary>The greatest impact of the list.</summary>
    public int Greatest { get; }

    /// <summary>The index of the posting that it stands at.</summary>
    public int Next { get; private set; }

    /// <summary>The index behind the list's last posting.</summary>
    public int End { get; }

    public readonly int Count => End - _start;

    /// <summary>The document that it stands at, or <see cref="NoMore"/>.</summary>
    public readonly int Document => Next < End ? Posting.Document(_postings[Next]) : NoMore;

    /// <summary>The block of the posting that it stands at.</summary>
    public readonly int Block => _blockStart + ((Next - _start) >> PostingLists.BlockBits);

    /// <summary>The index behind the last block.</summary>
    public readonly int BlockEnd => _blockStart + ((End - _start + PostingLists.BlockSize - 1) >> PostingLists.BlockBits);

    /// <summary>The index of the first posting of a block.</summary>
    public readonly int FirstOf(int block) => _start + ((block - _blockStart) << PostingLists.BlockBits);

    /// <summary>Moves over some postings and returns them.</summary>
    public ReadOnlySpan<uint> Take(int count)
    {
        int first = Next;
        Next += count;
        return _postings.AsSpan(first, count);
    }

    /// <summary>Moves to the first posting of this document or a later one.</summary>
    public void Advance(int document)
    {
        uint target = Posting.From(document);
        if (Next >= End || _postings[Next] >= target)
            return;

        if (EnterBlock(target) is var block and >= 0)
            Next += CountBelow(target, Math.Min(FirstOf(block + 1), End));
    }

    /// <summary>Moves to a document and returns the term's weighted impact there, 0 if it does not have the term.</summary>
    /// <param name="least">If the term cannot bring this much near the document, <see cref="TooLittle"/> is returned without looking closer.</param>
    public int ScoreAt(int document, int least)
    {
        if (Next >= End)
            return least > 0 ? TooLittle : 0;

        uint target = Posting.From(document);
        int block = EnterBlock(target);
        if (block < 0)
            return least > 0 ? TooLittle : 0;
        if (Posting.Impact(_blocks[block]) * Weight < least)
            return TooLittle;

        Next += CountBelow(target, Math.Min(FirstOf(block + 1), End));
        uint posting = _postings[Next];
        return Posting.Document(posting) == document ? Posting.Impact(posting) * Weight : 0;
    }

    /// <summary>The greatest impact among the blocks that reach into the documents from here to <paramref name="limit"/>.</summary>
    public readonly int GreatestBefore(int limit)
    {
        uint end = Posting.From(limit);
        if (Next >= End || _postings[Next] >= end)
            return 0;

        int greatest = 0;
        int blockEnd = BlockEnd;
        for (int block = Block; block < blockEnd; block++)
        {
            uint word = _blocks[block];
            greatest = Math.Max(greatest, Posting.Impact(word));
            if (word >= end)
                break;
        }

        return greatest;
    }

    /// <summary>The postings from here to the one before <paramref name="limit"/>.</summary>
    public readonly ReadOnlySpan<uint> Before(int limit) => _postings.AsSpan(Next, CountBefore(limit));

    /// <summary>How many postings there are from here to the one before <paramref name="limit"/>.</summary>
    public readonly int CountBefore(int limit)
    {
        TermCursor end = this;
        end.Advance(limit);
        return end.Next - Next;
    }

    /// <summary>Moves to the block that reaches a posting and returns it; -1, and to the end, if there is none.</summary>
    private int EnterBlock(uint target)
    {
        int block = Block;
        if (_blocks[block] >= target)
            return block;

        block = FirstBlockReaching(block + 1, target);
        Next = Math.Min(FirstOf(block), End);
        return Next < End ? block : -1;
    }

    /// <summary>
    /// How many of the postings from here to <paramref name="end"/>, at most a block, are below the target. Counting all of them takes
    /// less time than the mispredicted branches of halving.
    /// </summary>
    private readonly int CountBelow(uint target, int end)
    {
        ReadOnlySpan<uint> postings = _postings.AsSpan(Next, end - Next);
        var targets = Vector256.Create(target);
        int count = 0;
        while (postings.Length >= Vector256<uint>.Count)
        {
            uint below = Vector256.LessThan(Vector256.Create(postings), targets).ExtractMostSignificantBits();
            count += BitOperations.PopCount(below);
            if (below != byte.MaxValue)
                return count;
            postings = postings[Vector256<uint>.Count..];
        }

        foreach (uint posting in postings)
            count += posting < target ? 1 : 0;
        return count;
    }

    /// <summary>Doubling steps, then halving ones.</summary>
    private readonly int FirstBlockReaching(int block, uint target)
    {
        int blockEnd = BlockEnd;
        int step = 1;
        int low = block;
        while (low + step < blockEnd && _blocks[low + step] < target)
        {
            low += step;
            step <<= 1;
        }

        int high = Math.Min(low + step, blockEnd);
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_blocks[middle] < target)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
