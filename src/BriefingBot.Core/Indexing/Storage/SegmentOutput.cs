using System.Runtime.InteropServices;

namespace BriefingBot.Core.Indexing.Storage;

/// <summary>Takes the arrays of a segment as they lie in memory, each with its length before it, and sums them up.</summary>
internal sealed class SegmentOutput(Stream stream)
{
    private Checksum _sum;

    /// <summary>Of all that was written.</summary>
    public uint Sum => _sum.Value;

    public void Write(int number)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number));
        _sum.Add(bytes);
        stream.Write(bytes);
    }

    public void Write<T>(ReadOnlySpan<T> array)
        where T : unmanaged
    {
        Write(array.Length);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(array);
        _sum.Add(bytes);
        stream.Write(bytes);
    }
}
