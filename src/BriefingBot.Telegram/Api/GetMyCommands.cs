namespace BriefingBot.Telegram.Api;

/// <summary>Asks for the command menu of a scope in a language.</summary>
internal sealed record GetMyCommands(BotCommandScope Scope, string? LanguageCode = null);
