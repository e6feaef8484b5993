using BriefingBot.Core.Library.Keeping;

namespace BriefingBot.Proofs.Keeping;

/// <summary>Says on standard output which file is written next, and when all are kept, so that whoever kills the process knows what it was at.</summary>
internal sealed class TellingFiles(IKeptFiles inner) : IKeptFiles
{
    public const string Kept = "kept";

    public Stream? Open(string name) => inner.Open(name);

    public void Replace(string name, Action<Stream> write)
    {
        Console.WriteLine(name);
        inner.Replace(name, write);
    }

    public void DeleteOthers(IReadOnlySet<string> names)
    {
        inner.DeleteOthers(names);
        Console.WriteLine(Kept);
    }
}
