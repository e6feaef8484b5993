using System.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Core.Delivery;
using BriefingBot.Storage.Sqlite;

namespace BriefingBot.Cli;

/// <summary><c>backup</c>: copies the database, while the bot runs or not.</summary>
internal sealed class BackupVerb(Shell shell)
{
    private readonly Argument<string> _target = new("FILE") { Description = "The copy; must not be there yet." };

    public Command Command
    {
        get
        {
            var command = new Command("backup", "Copy the database as it is now; the bot may be running.") { _target };
            command.SetAction(Run);
            return command;
        }
    }

    private int Run(ParseResult parsed)
    {
        var configuration = BotConfiguration.Load(shell, parsed.GetValue(BotOptions.Config));
        if (configuration.ReportDatabase(shell))
            return ExitCode.Failed;

        string target = Path.GetFullPath(parsed.GetRequiredValue(_target), shell.WorkingFolder);
        try
        {
            long bytes = DatabaseBackup.Write(configuration.DatabasePath, target);
            shell.Out.WriteLine($"{target}: {bytes} bytes, checked.");
            return ExitCode.Done;
        }
        catch (StoreUnavailableException e)
        {
            shell.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }
}
