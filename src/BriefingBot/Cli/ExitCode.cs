namespace BriefingBot.Cli;

/// <summary>How the process ends; scripts rely on these numbers.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command line is sound but could not be carried out: nothing readable, a mistake in the configuration.</summary>
    public const int Failed = 1;

    /// <summary>The command line, or the bot command that <c>ask</c> was given, is not understood.</summary>
    public const int Usage = 2;
}
