namespace BriefingBot.Core.Library.Keeping;

/// <summary>
/// Named files that outlive the process. Any call may throw an <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>.
/// Safe to read from many threads; one writes.
/// </summary>
public interface IKeptFiles
{
    /// <summary>A file to read, which knows its length; null where there is none of the name.</summary>
    Stream? Open(string name);

    /// <summary>Writes a file whole: whoever opens it sees the old one or the new one, even if the process ends in the midst of it.</summary>
    void Replace(string name, Action<Stream> write);

    /// <summary>Deletes all files but some.</summary>
    void DeleteOthers(IReadOnlySet<string> names);
}
