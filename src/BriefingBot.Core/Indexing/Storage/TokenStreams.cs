namespace BriefingBot.Core.Indexing.Storage;

/// <summary>
/// The words of every document in the order of its text. A word is the code of its term, frequent terms having small codes, in
/// seven bits a byte, the high bit set on all bytes of a code but the last; code 0 parts the fields. A phrase is therefore a run of
/// bytes, and looking for it is looking for those bytes.
/// </summary>
/// <param name="starts">Where each document begins in <paramref name="bytes"/>, and the end of the last.</param>
/// <param name="termOfCode">Entry 0 stands for the parting of fields.</param>
/// <param name="codeOfTerm">0 for terms that are no word of any document: keywords, and stems that never occur alone.</param>
internal sealed class TokenStreams(int[] starts, byte[] bytes, int[] termOfCode, int[] codeOfTerm)
{
    public const int LongestCode = 5;

    public long Bytes => ((starts.Length + termOfCode.Length + codeOfTerm.Length) * 4L) + bytes.Length;

    public int Codes => termOfCode.Length;

    public ReadOnlySpan<byte> Of(int document) => bytes.AsSpan(starts[document], starts[document + 1] - starts[document]);

    /// <summary>Reads the ends of a document's stream, so that the processor fetches the whole; what they are does not matter.</summary>
    public int Touch(int document)
    {
        ReadOnlySpan<byte> stream = Of(document);
        return stream.IsEmpty ? 0 : stream[0] + stream[^1];
    }

    public int CodeOf(int term) => codeOfTerm[term];

    public int TermOf(int code) => termOfCode[code];

    public static TokenStreams Read(SegmentInput input) =>
        new(input.ReadArray<int>(), input.ReadArray<byte>(), input.ReadArray<int>(), input.ReadArray<int>());

    public void Write(SegmentOutput output)
    {
        output.Write<int>(starts);
        output.Write<byte>(bytes);
        output.Write<int>(termOfCode);
        output.Write<int>(codeOfTerm);
    }

    /// <summary>Writes a code and returns how many bytes it took.</summary>
    public static int Write(int code, Span<byte> to)
    {
        int length = 0;
        while (code >= 0x80)
        {
            to[length++] = (byte)(code | 0x80);
            code >>= 7;
        }

        to[length++] = (byte)code;
        return length;
    }

    /// <summary>Takes the first code off a stream.</summary>
    public static int Read(ref ReadOnlySpan<byte> stream)
    {
        int code = 0, at = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = stream[at++];
            code |= (next & 0x7F) << shift;
            if (next < 0x80)
                break;
        }

        stream = stream[at..];
        return code;
    }

    /// <summary>Where a run of codes begins in a stream, or -1; a run found in the midst of a code is none.</summary>
    public static int Find(ReadOnlySpan<byte> stream, ReadOnlySpan<byte> run)
    {
        int from = 0;
        while (stream[from..].IndexOf(run) is var found and >= 0)
        {
            int at = from + found;
            if (at == 0 || stream[at - 1] < 0x80)
                return at;
            from = at + 1;
        }

        return -1;
    }

    /// <summary>Gives the terms that are words their codes, the most frequent first.</summary>
    /// <param name="isWord">For each term whether it is a word of some document.</param>
    /// <param name="counts">For each term how many documents have it.</param>
    public static (int[] TermOfCode, int[] CodeOfTerm) Rank(ReadOnlySpan<bool> isWord, ReadOnlySpan<int> counts)
    {
        var codeOfTerm = new int[counts.Length];
        int words = 0;
        var keys = new long[counts.Length];
        for (int term = 0; term < counts.Length; term++)
        {
            if (isWord[term])
                keys[words++] = ((long)(int.MaxValue - counts[term]) << 32) | (uint)term;
        }

        Array.Sort(keys, 0, words);
        var termOfCode = new int[words + 1];
        termOfCode[0] = -1;
        for (int code = 1; code <= words; code++)
        {
            termOfCode[code] = (int)(uint)keys[code - 1];
            codeOfTerm[termOfCode[code]] = code;
        }

        return (termOfCode, codeOfTerm);
    }
}
