using System.Collections.Immutable;
using BriefingBot.Core.Localization;

namespace BriefingBot.Core.Commands;

/// <summary>All that platforms, the parser and the help need to know of a command: the single truth about it.</summary>
/// <param name="Name">Matches <c>[a-z0-9_]{1,32}</c>.</param>
/// <param name="Texts">Description and example in a language.</param>
public sealed record CommandDefinition(string Name, Func<CommandTexts, CommandText> Texts, ImmutableArray<OptionDefinition> Options)
{
    /// <summary>False for commands that stand behind buttons: they work, but no list of commands names them.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>How much may be said to it, names of options included, in UTF-16 units: bounds all work that depends on it.</summary>
    public int MostCharacters { get; init; } = OptionBinder.LongestCommand;

    /// <summary>True where answering reads or writes more than memory, so that a platform may have to ask for time.</summary>
    public bool KeepsState { get; init; }

    /// <summary>True where the answer is for nobody but the asker, on platforms that can show it so.</summary>
    public bool AnswersAskerOnly { get; init; }

    /// <summary>True where only those who may manage the channel get anything done; platforms that can, offer it to nobody else.</summary>
    public bool IsForManagers { get; init; }
}
