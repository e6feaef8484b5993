using System.Collections.Immutable;
using System.CommandLine;
using BriefingBot.Charts;
using BriefingBot.Configuration;
using BriefingBot.Discord;
using BriefingBot.Telegram;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Cli;

/// <summary><c>check</c>: says what would start with the configuration as it is, and every mistake in it.</summary>
internal sealed class CheckVerb(Shell shell)
{
    private static readonly Option<bool> Offline = new("--offline") { Description = "Ask no platform whether its token works." };

    public Command Command
    {
        get
        {
            var command = new Command("check", "Check the configuration and say what will and will not start. Exit code 1 on mistakes.");
            command.Add(Offline);
            command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(BotOptions.Config), parsed.GetValue(Offline), cancellationToken));
            return command;
        }
    }

    private async Task<int> RunAsync(string? folder, bool isOffline, CancellationToken cancellationToken)
    {
        BotConfiguration configuration = BotConfiguration.Load(shell, folder);
        ConfigurationError[] errors = [.. configuration.Errors, .. configuration.MissingFolders()];
        foreach (ConfigurationError error in errors)
            await shell.Error.WriteLineAsync(error.ToString());

        await shell.Out.WriteLineAsync($"Config folder: {configuration.Folder}");
        if (errors.Length > 0)
        {
            await shell.Out.WriteLineAsync(errors.Length == 1 ? "1 mistake: the bot will not start." : $"{errors.Length} mistakes: the bot will not start.");
            return ExitCode.Failed;
        }

        foreach ((_, string path) in configuration.ArticleFolders)
            await shell.Out.WriteLineAsync($"Articles: read from {path}, and watched.");
        await shell.Out.WriteLineAsync(new SvgChartPainter(shell.HasLibrary).IsAvailable
            ? "Charts: drawn with librsvg."
            : "Charts: none, digests go out without; install librsvg2-2, libcairo2 and fonts-dejavu-core for them.");
        await shell.Out.WriteLineAsync($"Database: {configuration.DatabasePath}");
        bool isDiscordSound = await CheckDiscordAsync(configuration.Discord, isOffline, cancellationToken);
        bool isTelegramSound = await CheckTelegramAsync(configuration, isOffline, cancellationToken);
        await shell.Out.WriteLineAsync("Terminal: `briefingbot` opens the bot here.");
        return isDiscordSound && isTelegramSound ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>False where Telegram is wanted and cannot be served.</summary>
    private async Task<bool> CheckTelegramAsync(BotConfiguration configuration, bool isOffline, CancellationToken cancellationToken)
    {
        if (configuration.Telegram.Token is null)
        {
            await shell.Out.WriteLineAsync("Telegram: will not start; TELEGRAM_BOT_TOKEN is not set.");
            return true;
        }

        string how = configuration.Telegram.Webhook.Url is null ? "polls for updates" : $"listens on {configuration.Http.Address}, port {configuration.Http.Port}";
        await shell.Out.WriteLineAsync($"Telegram: will start; the bot {how}.");
        if (isOffline)
            return true;
        IReadOnlyList<TelegramFinding> findings = await new TelegramCheck(configuration.Telegram, shell.Time).RunAsync(cancellationToken);
        foreach (TelegramFinding finding in findings)
            await (finding.IsMistake ? shell.Error : shell.Out).WriteLineAsync($"{(finding.IsMistake ? "Telegram:Token" : "Telegram")}: {finding.Words}");
        return !findings.Any(static finding => finding.IsMistake);
    }

    /// <summary>False where something must be changed at Discord or in the settings.</summary>
    private async Task<bool> CheckDiscordAsync(DiscordOptions options, bool isOffline, CancellationToken cancellationToken)
    {
        if (options.Token is null)
        {
            await shell.Out.WriteLineAsync("Discord: will not start; DISCORD_TOKEN is not set.");
            return true;
        }

        await shell.Out.WriteLineAsync("Discord: will start.");
        if (isOffline)
            return true;
        (bool isMistake, ImmutableArray<string> sentences) =
            await DiscordCheck.RunAsync(options, shell.Time, NullLoggerFactory.Instance, cancellationToken);
        foreach (string sentence in sentences)
            await shell.Out.WriteLineAsync($"Discord: {sentence}");
        return !isMistake;
    }
}
