using BriefingBot.Core.Library.Keeping;

namespace BriefingBot.Tests.Host.Workers;

/// <summary>Files that are kept by a process which dies in the midst of a write.</summary>
/// <param name="steps">So many writes and deletions it lives through.</param>
internal sealed class MortalFiles(IKeptFiles inner, int steps) : IKeptFiles
{
    private int _left = steps;

    public Stream? Open(string name) => inner.Open(name);

    public void Replace(string name, Action<Stream> write) => inner.Replace(name, stream =>
    {
        if (_left-- > 0)
        {
            write(stream);
            return;
        }

        using var whole = new MemoryStream();
        write(whole);
        stream.Write(whole.GetBuffer(), 0, (int)whole.Length / 2);
        throw new KilledException();
    });

    public void DeleteOthers(IReadOnlySet<string> names)
    {
        if (_left-- <= 0)
            throw new KilledException();
        inner.DeleteOthers(names);
    }

    internal sealed class KilledException : Exception;
}
