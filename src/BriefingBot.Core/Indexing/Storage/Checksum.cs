using System.Buffers.Binary;
using System.Numerics;

namespace BriefingBot.Core.Indexing.Storage;

/// <summary>The remainder of CRC-32C (Castagnoli's polynomial; RFC 3720, section 12.1) over bytes that come in runs: tells damaged files from whole ones.</summary>
internal struct Checksum
{
    private uint _sum;

    public readonly uint Value => _sum;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = new Checksum();
        sum.Add(bytes);
        return sum.Value;
    }

    /// <summary>Adds a run; the sum is the same in whatever runs the bytes come.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        uint sum = _sum;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte next in bytes)
            sum = BitOperations.Crc32C(sum, next);
        _sum = sum;
    }
}
