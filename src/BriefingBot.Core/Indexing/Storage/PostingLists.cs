namespace BriefingBot.Core.Indexing.Storage;

/// <summary>
/// The postings of all terms of a segment, list behind list. Every 64 postings of a list are a block, and a block has a word of the
/// same layout as a posting: its last document and its greatest impact.
/// </summary>
internal sealed class PostingLists
{
    public const int BlockBits = 6;
    public const int BlockSize = 1 << BlockBits;

    private readonly int[] _starts;
    private readonly int[] _blockStarts;
    private readonly ushort[] _greatest;

    /// <param name="postings">The lists in the order of the terms.</param>
    /// <param name="starts">Where each list begins, and the end of the last.</param>
    public PostingLists(uint[] postings, int[] starts)
    {
        (Postings, _starts) = (postings, starts);
        int terms = starts.Length - 1;
        _blockStarts = new int[terms + 1];
        _greatest = new ushort[terms];
        for (int term = 0; term < terms; term++)
            _blockStarts[term + 1] = _blockStarts[term] + ((Count(term) + BlockSize - 1) >> BlockBits);

        Blocks = new uint[_blockStarts[terms]];
        for (int term = 0; term < terms; term++)
            SumUp(term);
    }

    public int Terms => _greatest.Length;

    public uint[] Postings { get; }

    public uint[] Blocks { get; }

    public long Bytes => ((Postings.Length + Blocks.Length + _starts.Length + _blockStarts.Length) * 4L) + (_greatest.Length * 2L);

    /// <summary>How many documents have the term.</summary>
    public int Count(int term) => _starts[term + 1] - _starts[term];

    public int Start(int term) => _starts[term];

    public int BlockStart(int term) => _blockStarts[term];

    /// <summary>The greatest impact in a list.</summary>
    public int Greatest(int term) => _greatest[term];

    public void Write(SegmentOutput output)
    {
        output.Write<uint>(Postings);
        output.Write<int>(_starts);
    }

    public ReadOnlySpan<uint> Of(int term) => Postings.AsSpan(_starts[term], Count(term));

    private void SumUp(int term)
    {
        ReadOnlySpan<uint> list = Of(term);
        int block = _blockStarts[term];
        int greatest = 0;
        while (!list.IsEmpty)
        {
            ReadOnlySpan<uint> postings = list[..Math.Min(BlockSize, list.Length)];
            int most = 0;
            foreach (uint posting in postings)
                most = Math.Max(most, Posting.Impact(posting));
            Blocks[block++] = Posting.Pack(Posting.Document(postings[^1]), most);
            greatest = Math.Max(greatest, most);
            list = list[postings.Length..];
        }

        _greatest[term] = (ushort)greatest;
    }
}
