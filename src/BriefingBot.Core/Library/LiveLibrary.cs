namespace BriefingBot.Core.Library;

/// <summary>Holds the snapshot that answers are made from. One writer, any number of readers; a reader takes it once a request.</summary>
public sealed class LiveLibrary
{
    private LibrarySnapshot _current = LibrarySnapshot.Empty;

    public LibrarySnapshot Current => Volatile.Read(ref _current);

    /// <exception cref="InvalidOperationException">The snapshot does not follow the current one.</exception>
    public void Publish(LibrarySnapshot next)
    {
        ArgumentNullException.ThrowIfNull(next);
        LibrarySnapshot before = Current;
        bool published = before.Version + 1 == next.Version && ReferenceEquals(before, Interlocked.CompareExchange(ref _current, next, before));
        if (!published)
            throw new InvalidOperationException($"The library is at version {Current.Version}; version {next.Version} cannot come next.");
    }
}
