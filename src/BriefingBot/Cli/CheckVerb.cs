using System.CommandLine;
using BriefingBot.Charts;
using BriefingBot.Configuration;

namespace BriefingBot.Cli;

/// <summary><c>check</c>: says what would start with the configuration as it is, and every mistake in it.</summary>
internal sealed class CheckVerb(Shell shell)
{
    public Command Command
    {
        get
        {
            var command = new Command("check", "Check the configuration and say what will and will not start. Exit code 1 on mistakes.");
            command.SetAction(parsed => Run(parsed.GetValue(BotOptions.Config)));
            return command;
        }
    }

    private int Run(string? folder)
    {
        BotConfiguration configuration = BotConfiguration.Load(shell, folder);
        ConfigurationError[] errors = [.. configuration.Errors, .. configuration.MissingFolders()];
        foreach (ConfigurationError error in errors)
            shell.Error.WriteLine(error);

        shell.Out.WriteLine($"Config folder: {configuration.Folder}");
        if (errors.Length > 0)
        {
            shell.Out.WriteLine(errors.Length == 1 ? "1 mistake: the bot will not start." : $"{errors.Length} mistakes: the bot will not start.");
            return ExitCode.Failed;
        }

        foreach ((_, string path) in configuration.ArticleFolders)
            shell.Out.WriteLine($"Articles: read from {path}, and watched.");
        shell.Out.WriteLine(SvgRaster.IsAvailable
            ? "Charts: drawn with librsvg."
            : "Charts: none, digests go out without; install librsvg2-2, libcairo2 and fonts-dejavu-core for them.");
        shell.Out.WriteLine($"Database: {configuration.DatabasePath}");
        shell.Out.WriteLine(Platform("Discord", "DISCORD_TOKEN", configuration.Discord.Token));
        shell.Out.WriteLine(Platform("Telegram", "TELEGRAM_BOT_TOKEN", configuration.Telegram.Token));
        shell.Out.WriteLine("Terminal: `briefingbot` opens the bot here.");
        return ExitCode.Done;
    }

    private static string Platform(string name, string variable, string? token) =>
        token is null
            ? $"{name}: will not start; {variable} is not set."
            : $"{name}: will not start. The token is well-formed, but this version has no adapter for {name} yet.";
}
