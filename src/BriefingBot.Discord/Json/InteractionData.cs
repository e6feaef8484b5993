using System.Collections.Immutable;

namespace BriefingBot.Discord.Json;

/// <summary>What was asked: a command with its options, or a component with what was chosen.</summary>
internal sealed record InteractionData
{
    /// <summary>The command's default name, whatever the user reads it as.</summary>
    public string? Name { get; init; }

    /// <summary>1 a slash command, 2 one on a user, 3 one on a message.</summary>
    public int? Type { get; init; }

    public ImmutableArray<InteractionOption>? Options { get; init; }

    /// <summary>The user or message that the command was used on.</summary>
    public string? TargetId { get; init; }

    public ResolvedData? Resolved { get; init; }

    public string? CustomId { get; init; }

    /// <summary>2 a button, 3 a menu of strings.</summary>
    public int? ComponentType { get; init; }

    /// <summary>What was chosen in a menu.</summary>
    public ImmutableArray<string>? Values { get; init; }
}
