using System.Collections.Immutable;

namespace BriefingBot.Discord.Json;

/// <summary>A value that an option can be given.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Value">At most 100 characters.</param>
internal sealed record CommandChoice(string Name, string Value)
{
    /// <summary>By locale; null where the name is the same everywhere.</summary>
    public ImmutableSortedDictionary<string, string>? NameLocalizations { get; init; }
}
