using System.Collections.Immutable;

namespace BriefingBot.Discord.Messages;

/// <summary>A button or a select menu.</summary>
internal sealed record RowComponent(int Type, string CustomId)
{
    public const int Button = 2;
    public const int StringSelect = 3;

    /// <summary>Of a button, 1 to 5.</summary>
    public int? Style { get; init; }

    /// <summary>Of a button; plain, not Markdown.</summary>
    public string? Label { get; init; }

    /// <summary>Of a select menu.</summary>
    public ImmutableArray<SelectChoice>? Options { get; init; }

    /// <summary>Of a select menu while nothing is chosen.</summary>
    public string? Placeholder { get; init; }
}
