using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Commands;

/// <summary>One of the values that an option takes.</summary>
/// <param name="Value">The value whatever the language.</param>
/// <param name="Label">The value as users of a language type and read it.</param>
public sealed record OptionChoice(string Value, Func<CommandTexts, string> Label);
