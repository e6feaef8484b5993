namespace BriefingBot.Core.Library;

/// <summary>Holds the snapshot that answers are made from. One writer, any number of readers; a reader takes it once a request.</summary>
public sealed class LiveLibrary
{
    private LibrarySnapshot _current = LibrarySnapshot.Empty;

    public LibrarySnapshot Current => Volatile.Read(ref _current);

    /// <exception cref="InvalidOperationException">The snapshot does not follow the current one.</exception>
    public void Publish(LibrarySnapshot next)
    {
        LibrarySnapshot seen = Current;
        if (next.Version != seen.Version + 1 || Interlocked.CompareExchange(ref _current, next, seen) != seen)
            throw new InvalidOperationException($"Snapshot {next.Version} does not follow {Current.Version}.");
    }
}
