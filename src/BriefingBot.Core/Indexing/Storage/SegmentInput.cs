using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BriefingBot.Core.Indexing.Storage;

/// <summary>Gives back what <see cref="SegmentOutput"/> took. A length that the stream cannot hold is found before memory is taken for it.</summary>
/// <exception cref="InvalidDataException">From any call: the bytes are damaged.</exception>
internal sealed class SegmentInput(Stream stream)
{
    private Checksum _sum;

    /// <summary>Of all that was read.</summary>
    public uint Sum => _sum.Value;

    public int ReadNumber()
    {
        int number = 0;
        Fill(MemoryMarshal.AsBytes(new Span<int>(ref number)));
        return number;
    }

    public T[] ReadArray<T>()
        where T : unmanaged
    {
        int length = ReadNumber();
        if (length < 0 || length > (stream.Length - stream.Position) / Unsafe.SizeOf<T>())
            throw new InvalidDataException("An array is longer than what is left of the segment.");

        T[] array = GC.AllocateUninitializedArray<T>(length);
        Fill(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private void Fill(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new InvalidDataException("The segment ends too early.");
        _sum.Add(bytes);
    }
}
