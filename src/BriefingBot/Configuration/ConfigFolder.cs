using BriefingBot.Cli;

namespace BriefingBot.Configuration;

/// <summary>Finds the folder that an operator edits.</summary>
internal static class ConfigFolder
{
    public const string SettingsFile = "appsettings.json";

    public const string Variable = "BRIEFINGBOT_CONFIG";

    /// <summary>
    /// The folder named on the command line, else by <see cref="Variable"/>, else <c>config</c> in the working folder if it holds
    /// settings, else <c>config</c> beside the program. A full path; whether it exists is for the caller to find out.
    /// </summary>
    public static string Find(string? named, Shell shell)
    {
        string? chosen = named ?? shell.Variable(Variable);
        if (!string.IsNullOrWhiteSpace(chosen))
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(chosen, shell.WorkingFolder));

        string here = Path.Combine(shell.WorkingFolder, "config");
        return File.Exists(Path.Combine(here, SettingsFile)) ? here : Path.Combine(shell.ProgramFolder, "config");
    }
}
