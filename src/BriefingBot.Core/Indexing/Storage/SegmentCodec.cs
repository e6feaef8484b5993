namespace BriefingBot.Core.Indexing.Storage;

/// <summary>
/// A segment as bytes: its arrays in the machine's own order of bytes, a checksum behind them. What follows from the arrays (hash table,
/// block maxima) is made again, so that a hash may differ from process to process.
/// </summary>
internal static class SegmentCodec
{
    /// <summary>Changes with the layout; read in another order of bytes it is another number.</summary>
    private const int Format = 0x5E61_0001;

    /// <summary>Returns the checksum.</summary>
    public static uint Write(Segment segment, Stream stream)
    {
        var output = new SegmentOutput(stream);
        output.Write(Format);
        segment.Terms.Write(output);
        segment.Lists.Write(output);
        segment.Tokens.Write(output);
        segment.Documents.Write(output);
        uint sum = output.Sum;
        output.Write((int)sum);
        return sum;
    }

    /// <summary>The segment and its checksum.</summary>
    /// <param name="stream">One that knows its length.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged, or of another layout.</exception>
    public static (Segment Segment, uint Sum) Read(Stream stream)
    {
        var input = new SegmentInput(stream);
        if (input.ReadNumber() != Format)
            throw new InvalidDataException("It is no segment of this layout.");

        (char[] text, int[] textStarts) = (input.ReadArray<char>(), input.ReadArray<int>());
        (uint[] postings, int[] listStarts) = (input.ReadArray<uint>(), input.ReadArray<int>());
        TokenStreams tokens = TokenStreams.Read(input);
        DocumentTable documents = DocumentTable.Read(input);
        uint sum = input.Sum;
        if ((uint)input.ReadNumber() != sum)
            throw new InvalidDataException("The checksum is wrong.");

        // What is made of the arrays relies on them.
        return (new Segment(new Vocabulary(text, textStarts), new PostingLists(postings, listStarts), tokens, documents), sum);
    }
}
