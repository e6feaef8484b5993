using BriefingBot.Core.Library.Keeping;
using BriefingBot.Storage;

namespace BriefingBot.Tests.Host.Workers;

/// <summary>Files on a disk that is full once they take so many bytes, those that are half-written among them.</summary>
internal sealed class CrampedFiles(KeptFolder inner) : IKeptFiles
{
    public long MostBytes { get; set; } = long.MaxValue;

    public Stream? Open(string name) => inner.Open(name);

    public void Replace(string name, Action<Stream> write) => inner.Replace(name, stream =>
    {
        using var whole = new MemoryStream();
        write(whole);
        long room = Math.Max(0, MostBytes - inner.Bytes);
        stream.Write(whole.GetBuffer(), 0, (int)Math.Min(room, whole.Length));
        if (whole.Length > room)
            throw new IOException("No space left on device");
    });

    public void DeleteOthers(IReadOnlySet<string> names) => inner.DeleteOthers(names);
}
