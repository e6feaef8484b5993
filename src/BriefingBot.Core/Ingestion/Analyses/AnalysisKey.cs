using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Core.Ingestion.Analyses;

/// <summary>Tells one analysis from all others: the SHA-256 of what was analysed, and of the kind of file it is.</summary>
/// <param name="First">The first half of the hash, as a number with the first byte in front.</param>
/// <param name="Second">The other half.</param>
public readonly record struct AnalysisKey(UInt128 First, UInt128 Second)
{
    private const int Half = 16;

    /// <summary>Changes by itself with every build of the code and the word lists that analyse: the id that the compiler gives this assembly.</summary>
    public static string AnalyzerVersion { get; } = typeof(ArticleAnalyzer).Module.ModuleVersionId.ToString("N");

    public static AnalysisKey Of(string file, ReadOnlySpan<byte> content)
    {
        byte[] kind = Encoding.UTF8.GetBytes(Path.GetExtension(file).ToLowerInvariant() + "\n");
        byte[] hashed = ArrayPool<byte>.Shared.Rent(kind.Length + content.Length);
        kind.CopyTo(hashed, 0);
        content.CopyTo(hashed.AsSpan(kind.Length));
        Span<byte> hash = stackalloc byte[2 * Half];
        SHA256.HashData(hashed.AsSpan(0, kind.Length + content.Length), hash);
        ArrayPool<byte>.Shared.Return(hashed);
        return new AnalysisKey(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[Half..]));
    }

    /// <summary>The hash.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[2 * Half];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, First);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(Half), Second);
        return bytes;
    }
}
