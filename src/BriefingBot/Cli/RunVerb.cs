using System.CommandLine;
using BriefingBot.Composition;
using BriefingBot.Configuration;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Terminal;
using BriefingBot.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Cli;

/// <summary><c>run</c>, and no verb at all: hosts the bot.</summary>
internal sealed class RunVerb(Shell shell)
{
    /// <summary>Makes a command host the bot.</summary>
    public T On<T>(T command)
        where T : Command
    {
        command.Add(BotOptions.Articles);
        command.Add(BotOptions.Locale);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var configuration = BotConfiguration.Load(shell, parsed.GetValue(BotOptions.Config), parsed.GetValue(BotOptions.Articles));
        if (BotConfiguration.Report(configuration.Errors.Concat(configuration.MissingFolders()), shell))
            return ExitCode.Failed;

        using SqliteDatabase? database = Open(configuration);
        if (database is null)
            return ExitCode.Failed;

        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services
            .AddCore(shell, configuration)
            .AddStorage(database)
            .AddAnalyses()
            .AddDelivery()
            .AddDiscord(configuration)
            .AddTelegram(configuration)
            .AddSingleton(new ConsoleLocale(Locale.Of(parsed.GetValue(BotOptions.Locale), shell)))
            .AddSingleton<ConsoleTransport>()
            .AddSingleton<IChatTransport>(static provider => provider.GetRequiredService<ConsoleTransport>())
            .AddSchedules()
            .AddSingleton<IngestionWorker>()
            .AddHostedService(static provider => provider.GetRequiredService<IngestionWorker>())
            .AddHostedService<LibraryWorker>()
            .AddHostedService<HttpWorker>()
            .AddHostedService<TransportWorker>()
            .AddHostedService<ConsoleWorker>();
        using IHost host = builder.Build();
        BackgroundService[] workers = [.. host.Services.GetServices<IHostedService>().OfType<BackgroundService>()];
        try
        {
            await host.RunAsync(cancellationToken);
        }
        catch (TransportStoppedException e)
        {
            await shell.Error.WriteLineAsync(e.Message);
            return ExitCode.Failed;
        }

        // A worker that fails stops the host, which logs why and returns as if all were well.
        bool hasFailed = workers.Any(static worker => worker.ExecuteTask is { IsFaulted: true });
        return hasFailed ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>Null, with a sentence to the operator, where the database cannot be used: a bot that forgets is not what was asked for.</summary>
    private SqliteDatabase? Open(BotConfiguration configuration)
    {
        try
        {
            configuration.CreateDefaultDatabaseFolder();
            using ILoggerFactory logging = LoggerFactory.Create(builder => builder.AddProvider(new ErrorOutputLog(shell.Error)));
            return SqliteDatabase.Open(configuration.DatabasePath, logging.CreateLogger<SqliteDatabase>());
        }
        catch (StoreUnavailableException e)
        {
            shell.Error.WriteLine(e.Message);
            return null;
        }
    }
}
