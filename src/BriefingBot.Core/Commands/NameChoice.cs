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
        string[] fullest = NameKeys.Words(found[0].Canonical);
        bool isClear = found.All(entry => NameKeys.Words(entry.Canonical) is var words &&
            (words.SequenceEqual(fullest) || (words.Length == 1 && fullest.Length > 1)));
        if (isClear)
            return new Known(name, found);

        // A short form alone is no answer to the question which of the full names is meant.
        if (found.Any(static entry => NameKeys.Words(entry.Canonical).Length > 1))
            found = [.. found.Where(static entry => NameKeys.Words(entry.Canonical).Length > 1)];

        // Whoever is never quoted is not meant by a question about what was said, if somebody of the name is.
        ImmutableArray<NameEntry> speaking = [.. found.Where(entry => entry.Statements > 0)];
        return speaking.Length switch
        {
            0 => new Ambiguous(name, found),
            1 => new Known(name, speaking),
            _ => new Ambiguous(name, speaking),
        };
    }
}
