using System.Collections.Immutable;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Commands;

/// <summary>A named option of a command.</summary>
/// <param name="Name">Matches <c>[a-z0-9_]{1,32}</c>.</param>
/// <param name="Texts">Name and description in a language.</param>
public sealed record OptionDefinition(string Name, OptionKind Kind, Func<CommandTexts, OptionText> Texts)
{
    /// <summary>Empty unless the option takes one of a few values.</summary>
    public ImmutableArray<OptionChoice> Choices { get; init; } = [];

    /// <summary>The least and the greatest value of a number.</summary>
    public (int Least, int Greatest) Range { get; init; }
}
