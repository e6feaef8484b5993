using System.Collections.Immutable;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Library;

/// <summary>One person, organization, place or otherwise named speaker over all stories, as one snapshot has it.</summary>
public sealed class NameEntry
{
    internal NameEntry()
    {
    }

    /// <summary>Under which facts know it. Mean nothing in another snapshot.</summary>
    internal ImmutableArray<int> Ids { get; init; } = [];

    /// <summary>The fullest form, the most frequent of those that are equally full.</summary>
    public required string Canonical { get; init; }

    /// <summary>Null for speakers that are no names: <c>para ahli</c>.</summary>
    public required NameKind? Kind { get; init; }

    /// <summary>Every spelling seen, the canonical one first, then by frequency.</summary>
    public required ImmutableArray<string> Forms { get; init; }

    /// <summary>Every role seen, with its affiliation, the most frequent first.</summary>
    public required ImmutableArray<string> Roles { get; init; }

    /// <summary>How often the stories name it.</summary>
    public required int Mentions { get; init; }

    /// <summary>How many stories name it.</summary>
    public required int Stories { get; init; }

    /// <summary>How many statements are its own.</summary>
    public required int Statements { get; init; }

    /// <summary>The name as the newest story has it.</summary>
    internal NameNode Latest { get; init; } = null!;

    /// <summary>Which of the ids it is known by for good.</summary>
    internal int Id => Ids[0];
}
