namespace BriefingBot.Cli;

/// <summary>Chooses the language of answers.</summary>
internal static class Locale
{
    private static readonly string[] Known = ["id", "en"];

    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>As named, else the first of the usual variables that names a language the bot has (<c>en_US.UTF-8</c>), else Indonesian.</summary>
    public static string Of(string? named, Shell shell) =>
        named ?? Variables.Select(shell.Variable).Select(LanguageOf).FirstOrDefault(static language => language is not null) ?? Known[0];

    private static string? LanguageOf(string? value) =>
        Known.FirstOrDefault(language => value is not null && value.StartsWith(language, StringComparison.OrdinalIgnoreCase)
            && (value.Length == language.Length || !char.IsAsciiLetter(value[language.Length])));
}
