using System.Collections.Immutable;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Commands;

/// <summary>Whom a user may mean by a name.</summary>
/// <param name="Name">As the user wrote it.</param>
public abstract record NameChoice(string Name)
{
    /// <summary>Whoever is meant is clear.</summary>
    /// <param name="Entries">
    /// One; or those of one full name, who cannot be told apart by it, and stories that only have its short form. Never empty,
    /// the fullest first.
    /// </param>
    public sealed record Known(string Name, ImmutableArray<NameEntry> Entries) : NameChoice(Name);

    /// <summary>Several fit.</summary>
    public sealed record Ambiguous(string Name, ImmutableArray<NameEntry> Entries) : NameChoice(Name);

    /// <summary>Nobody has the name.</summary>
    /// <param name="Nearest">Names spelled nearly so; may be empty.</param>
    public sealed record Unknown(string Name, ImmutableArray<NameEntry> Nearest) : NameChoice(Name);

    /// <summary>Reads a name that the user marked as one. Titles and offices before it do not matter.</summary>
    public static NameChoice Of(string name, LibrarySnapshot library)
    {
        ImmutableArray<NameEntry> found = library.Names.Find(name);
        if (found.IsEmpty)
            found = library.Names.Find(NameKeys.WithoutTitles(name));
        if (found.IsEmpty)
            return new Unknown(name, library.Names.Nearest(NameKeys.WithoutTitles(name)));

        found = [.. found.OrderByDescending(static entry => NameKeys.Words(entry.Canonical).Length)];

        // Neither namesakes nor a story that has only the short form can be chosen by name, so they make nothing ambiguous.
        string fullest = SpellingOf(found[0]);
        bool isLong = NameKeys.Words(found[0].Canonical).Length > 1;
        bool isClear = found.All(entry => NameKeys.Words(entry.Canonical) is var words &&
            (SpellingOf(entry) == fullest || (words.Length == 1 && isLong)));
        if (isClear)
            return new Known(name, found);

        // A short form alone is no answer to the question which of the full names is meant.
        if (found.Any(static entry => NameKeys.Words(entry.Canonical).Length > 1))
            found = [.. found.Where(static entry => NameKeys.Words(entry.Canonical).Length > 1)];

        // A story that gives no role may mean a namesake who has one, and asking for him finds both.
        found = [.. found.Where(entry => !entry.Roles.IsEmpty || !found.Any(other => !other.Roles.IsEmpty && SpellingOf(other) == SpellingOf(entry)))];
        found = [.. found.DistinctBy(static entry => (SpellingOf(entry), entry.Roles.FirstOrDefault()))];
        if (found.Length == 1)
            return Of(found[0].Canonical, library) is Known known ? known with { Name = name } : new Known(name, found);

        // Whoever is never quoted is not meant by a question about what was said, if somebody of the name is.
        ImmutableArray<NameEntry> speaking = [.. found.Where(entry => entry.Statements > 0)];
        return speaking.Length switch
        {
            0 => new Ambiguous(name, found),
            1 => new Known(name, speaking),
            _ => new Ambiguous(name, speaking),
        };
    }

    private static string SpellingOf(NameEntry entry) => Transliteration.Of(NameKeys.Words(entry.Canonical));
}
