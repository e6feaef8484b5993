namespace BriefingBot.Core.Library.Keeping;

/// <summary>Keeps nothing.</summary>
public sealed class NoKeptFiles : IKeptFiles
{
    public Stream? Open(string name) => null;

    public void Replace(string name, Action<Stream> write)
    {
    }

    public void DeleteOthers(IReadOnlySet<string> names)
    {
    }
}
