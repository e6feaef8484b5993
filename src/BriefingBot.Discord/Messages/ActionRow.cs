using System.Collections.Immutable;

namespace BriefingBot.Discord.Messages;

/// <summary>A row under a message: up to five buttons, or one select menu.</summary>
internal sealed record ActionRow(ImmutableArray<RowComponent> Components)
{
    /// <summary>The kind of component that a row is.</summary>
    public int Type { get; init; } = 1;
}
