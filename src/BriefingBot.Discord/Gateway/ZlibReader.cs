using System.IO.Compression;

namespace BriefingBot.Discord.Gateway;

/// <summary>
/// Unpacks what one connection sends with <c>compress=zlib-stream</c>: all of it is one stream, and each message ends where the
/// sender flushes. Not safe on several threads.
/// </summary>
internal sealed class ZlibReader : IDisposable
{
    /// <summary>Far more than Discord sends at once: the largest guilds come in some megabytes.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    private readonly FeedStream _feed = new();
    private readonly ZLibStream _inflate;
    private byte[] _output = new byte[16_384];

    public ZlibReader() => _inflate = new ZLibStream(_feed, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>What sync flushes end with: https://www.rfc-editor.org/rfc/rfc7692#section-7.2.1.</summary>
    private static ReadOnlySpan<byte> FlushMark => [0x00, 0x00, 0xFF, 0xFF];

    /// <summary>True where what has come so far ends a message.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> packed) => packed.EndsWith(FlushMark);

    /// <summary>The message; valid until the next call.</summary>
    /// <exception cref="InvalidDataException">No such stream, or a message too long.</exception>
    public ReadOnlySpan<byte> Unpack(ReadOnlyMemory<byte> packed)
    {
        _feed.Rest = packed;
        int length = 0;
        while (_inflate.Read(_output, length, _output.Length - length) is int read and > 0)
        {
            length += read;
            if (length > MostBytes)
                throw new InvalidDataException("A message of the gateway is too long.");
            if (length == _output.Length)
                Array.Resize(ref _output, 2 * length);
        }

        return _output.AsSpan(0, length);
    }

    public void Dispose()
    {
        _inflate.Dispose();
        _feed.Dispose();
    }

    /// <summary>Gives what it was fed, and then nothing, until it is fed again.</summary>
    private sealed class FeedStream : Stream
    {
        public ReadOnlyMemory<byte> Rest { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int length = Math.Min(buffer.Length, Rest.Length);
            Rest.Span[..length].CopyTo(buffer);
            Rest = Rest[length..];
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
