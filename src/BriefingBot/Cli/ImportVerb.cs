using System.Collections.Immutable;
using System.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Cli;

/// <summary><c>import</c>: takes subscriptions from a file that <c>export</c> wrote, all or none. Doing it again changes nothing.</summary>
internal sealed class ImportVerb(Shell shell)
{
    private readonly Argument<string> _file = new("FILE") { Description = "What `export` printed." };

    public Command Command
    {
        get
        {
            var command = new Command("import", "Take subscriptions from a file that `export` printed; the bot must not be running.") { _file };
            command.SetAction(ImportAsync);
            return command;
        }
    }

    private async Task<int> ImportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var configuration = BotConfiguration.Load(shell, parsed.GetValue(BotOptions.Config));
        if (configuration.ReportDatabase(shell))
            return ExitCode.Failed;

        string path = Path.GetFullPath(parsed.GetRequiredValue(_file), shell.WorkingFolder);
        ImmutableArray<Subscription> wanted = SubscriptionFile.Read(path, out ImmutableArray<string> mistakes);
        if (!mistakes.IsEmpty)
            return Refuse(mistakes);

        try
        {
            configuration.CreateDefaultDatabaseFolder();
            using SqliteDatabase database = SqliteDatabase.Open(configuration.DatabasePath, NullLogger<SqliteDatabase>.Instance);
            var store = new SqliteSubscriptionStore(database, NullLogger<SqliteSubscriptionStore>.Instance);
            return await MergeAsync(store, wanted, cancellationToken);
        }
        catch (StoreUnavailableException e)
        {
            return Refuse([e.Message]);
        }
    }

    private async Task<int> MergeAsync(SqliteSubscriptionStore store, ImmutableArray<Subscription> wanted, CancellationToken cancellationToken)
    {
        Dictionary<string, Subscription> known = (await store.LoadAsync(cancellationToken)).ToDictionary(static subscription => subscription.Id);

        // On this machine nothing was due before now.
        ImmutableArray<Subscription> merged = [.. wanted.Select(subscription => subscription with
        {
            Starts = known.TryGetValue(subscription.Id, out Subscription? before) ? before.Starts : shell.Time.GetUtcNow(),
        })];
        foreach (Subscription subscription in merged)
            known[subscription.Id] = subscription;
        string[] clashes =
        [
            .. known.Values
                .GroupBy(static subscription => (subscription.Channel, subscription.Name.ToLowerInvariant()))
                .Where(static group => group.Count() > 1)
                .Select(static group => $"{group.Key.Channel} would have several subscriptions named '{group.First().Name}'. Rename one in the file."),
        ];
        if (clashes.Length > 0)
            return Refuse(clashes);

        await store.SaveAsync(merged, cancellationToken);
        await shell.Out.WriteLineAsync($"{merged.Length} subscriptions taken over; there are {known.Count} now.");
        return ExitCode.Done;
    }

    private int Refuse(IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences)
            shell.Error.WriteLine(sentence);
        shell.Error.WriteLine("Nothing was changed.");
        return ExitCode.Failed;
    }
}
