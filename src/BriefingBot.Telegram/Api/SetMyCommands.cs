using System.Collections.Immutable;

namespace BriefingBot.Telegram.Api;

/// <summary>Sets the command menu of a scope in a language.</summary>
/// <param name="LanguageCode">Two letters; null for everyone whose language has no menu of its own.</param>
internal sealed record SetMyCommands(ImmutableArray<BotCommand> Commands, BotCommandScope Scope, string? LanguageCode = null);
