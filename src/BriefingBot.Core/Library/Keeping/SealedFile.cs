using System.Buffers.Binary;
using System.Text;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Library.Keeping;

/// <summary>A file that says what wrote it, with a checksum in front: damage is found before anything in it is believed.</summary>
internal static class SealedFile
{
    /// <summary>Changes when any of the files is laid out otherwise.</summary>
    private const string Format = "BriefingBot library 1 ";

    /// <summary>What is behind the seal; null where there is no such file, or one of another version.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static BinaryReader? Open(IKeptFiles files, string name, string version)
    {
        byte[] bytes;
        using (Stream? stream = files.Open(name))
        {
            if (stream is null)
                return null;
            bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
        }

        if (bytes.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Checksum.Of(bytes.AsSpan(sizeof(uint))))
            throw new InvalidDataException($"The file '{name}' is damaged.");

        var reader = new BinaryReader(new MemoryStream(bytes, sizeof(uint), bytes.Length - sizeof(uint)), Encoding.UTF8);
        if (reader.ReadString() == Format + version)
            return reader;

        reader.Dispose();
        return null;
    }

    public static void Write(IKeptFiles files, string name, string version, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(0U);
        writer.Write(Format + version);
        write(writer);
        writer.Flush();
        Span<byte> bytes = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Checksum.Of(bytes[sizeof(uint)..]));
        files.Replace(name, file => stream.WriteTo(file));
    }
}
