using System.Collections.Immutable;

namespace BriefingBot.Core.Library;

/// <summary>What the last changes of a library brought, so that whoever follows it need not look through all of it. Immutable.</summary>
internal sealed class RecentChanges
{
    /// <summary>Followers that fall further behind look through all.</summary>
    private const int Most = 32;

    private readonly ImmutableArray<(long Version, ImmutableArray<LibraryArticle> Added)> _changes;

    /// <summary>Every change that came after this version is among these.</summary>
    private readonly long _since;

    private RecentChanges(ImmutableArray<(long Version, ImmutableArray<LibraryArticle> Added)> changes, long since) => (_changes, _since) = (changes, since);

    public static RecentChanges None { get; } = new([], 0);

    /// <param name="version">That of the snapshot which first has the change.</param>
    public RecentChanges With(long version, ImmutableArray<LibraryArticle> added)
    {
        if (_changes.Length < Most)
            return new RecentChanges(_changes.Add((version, added)), _since);
        return new RecentChanges([.. _changes[1..], (version, added)], _changes[0].Version);
    }

    /// <summary>What came after a version, the oldest first; null where that is too long ago to tell.</summary>
    public IEnumerable<LibraryArticle>? After(long version) =>
        version < _since ? null : _changes.Where(change => change.Version > version).SelectMany(static change => change.Added);
}
