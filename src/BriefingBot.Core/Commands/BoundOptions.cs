using System.Collections.Immutable;

namespace BriefingBot.Core.Commands;

/// <summary>What a user asked for, checked.</summary>
/// <param name="Text">Words given without an option.</param>
/// <param name="Values">Words and choices by option name.</param>
/// <param name="Since">First day asked for; null without limit.</param>
/// <param name="Until">Last day asked for, included; null without limit.</param>
public sealed record BoundOptions(string Text, ImmutableDictionary<string, string> Values, DateOnly? Since, DateOnly? Until)
{
    /// <summary>The value of an option, or null where it is not given.</summary>
    public string? this[OptionDefinition option] => Values.GetValueOrDefault(option.Name);
}
