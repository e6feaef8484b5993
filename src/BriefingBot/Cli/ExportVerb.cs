using System.Collections.Immutable;
using System.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Cli;

/// <summary><c>export</c>: writes all subscriptions as JSON, for another machine or for keeping. The bot may be running.</summary>
internal sealed class ExportVerb(Shell shell)
{
    public Command Command
    {
        get
        {
            var command = new Command("export", "Print all subscriptions as JSON; the bot may be running.");
            command.SetAction(ExportAsync);
            return command;
        }
    }

    private async Task<int> ExportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var configuration = BotConfiguration.Load(shell, parsed.GetValue(BotOptions.Config));
        if (configuration.ReportDatabase(shell))
            return ExitCode.Failed;

        // A copy can be opened beside the running bot, whose own file is for it alone.
        string folder = Directory.CreateTempSubdirectory("briefingbot-export-").FullName;
        try
        {
            string copy = Path.Combine(folder, "copy.db");
            DatabaseBackup.Write(configuration.DatabasePath, copy);
            using SqliteDatabase database = SqliteDatabase.Open(copy, NullLogger<SqliteDatabase>.Instance);
            ImmutableArray<Subscription> all = await new SqliteSubscriptionStore(database, NullLogger<SqliteSubscriptionStore>.Instance).LoadAsync(cancellationToken);
            await shell.Out.WriteLineAsync(SubscriptionFile.Write(all));
            return ExitCode.Done;
        }
        catch (StoreUnavailableException e)
        {
            await shell.Error.WriteLineAsync(e.Message);
            return ExitCode.Failed;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
