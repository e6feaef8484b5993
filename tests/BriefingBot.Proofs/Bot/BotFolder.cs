using BriefingBot.Cli;
using BriefingBot.Core.Digests;
using BriefingBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Bot;

/// <summary>The database and the cache of a bot, in a folder of their own, which goes at the end.</summary>
internal sealed class BotFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-proof-");

    public string Database => Path.Combine(_folder.FullName, "briefingbot.db");

    /// <summary>Tell a bot to use the folder.</summary>
    public IEnumerable<(string Name, string Value)> Variables =>
        [("BRIEFINGBOT_Storage__Path", Database), ("BRIEFINGBOT_Library__CachePath", Path.Combine(_folder.FullName, "analysis.db"))];

    public string CreateFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    /// <summary>Has the bot take over subscriptions, as those of another machine are.</summary>
    public async Task ImportAsync(TimeSpan ahead, IEnumerable<Subscription> subscriptions, CancellationToken cancellationToken)
    {
        string file = Path.Combine(_folder.FullName, "subscriptions.json");
        await File.WriteAllTextAsync(file, SubscriptionFile.Write(subscriptions), cancellationToken);
        using var import = BotProcess.Start(ahead, Variables, "import", file);
        await import.EndAsync(cancellationToken);
    }

    /// <summary>A number out of the database, whether or not a bot uses it at the moment.</summary>
    public long Count(string rows)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection.Scalar<long>($"SELECT count(*) FROM {rows}");
    }

    /// <summary>Fails where the file is damaged, or rows point at rows that are not there.</summary>
    public void Check()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        string? found = connection.Scalar<string>("SELECT group_concat(integrity_check) FROM pragma_integrity_check");
        Unless(found == "ok", $"The database is damaged: {found}");
        Unless(connection.Scalar<long>("SELECT count(*) FROM pragma_foreign_key_check") == 0, "Rows point at rows that are not there.");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
