using System.Collections.Immutable;

namespace BriefingBot.Discord.Json;

/// <summary>What a slash command can be told.</summary>
/// <param name="Type">3 text, 4 a whole number, 5 true or false.</param>
/// <param name="Name">1 to 32 characters, lower case.</param>
/// <param name="Description">1 to 100 characters.</param>
internal sealed record CommandOption(int Type, string Name, string Description)
{
    public ImmutableSortedDictionary<string, string>? NameLocalizations { get; init; }

    public ImmutableSortedDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    /// <summary>Of a whole number.</summary>
    public long? MinValue { get; init; }

    public long? MaxValue { get; init; }

    /// <summary>At most 25; excludes <see cref="Autocomplete"/>.</summary>
    public ImmutableArray<CommandChoice>? Choices { get; init; }

    public bool? Autocomplete { get; init; }
}
