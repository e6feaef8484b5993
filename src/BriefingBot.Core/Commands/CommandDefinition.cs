using System.Collections.Immutable;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Commands;

/// <summary>All that platforms, the parser and the help need to know of a command: the single truth about it.</summary>
/// <param name="Name">Matches <c>[a-z0-9_]{1,32}</c>.</param>
/// <param name="Texts">Description and example in a language.</param>
public sealed record CommandDefinition(string Name, Func<CommandTexts, CommandText> Texts, ImmutableArray<OptionDefinition> Options);
