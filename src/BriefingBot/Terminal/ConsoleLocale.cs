namespace BriefingBot.Terminal;

/// <summary>The language that the person at the terminal is answered in: <c>id</c> or <c>en</c>.</summary>
internal sealed record ConsoleLocale(string Code);
