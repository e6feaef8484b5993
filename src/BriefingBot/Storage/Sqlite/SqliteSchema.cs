using BriefingBot.Core.Delivery;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>Brings a database to the tables that this version reads. Scripts are numbered; <c>user_version</c> says which have run.</summary>
internal static class SqliteSchema
{
    /// <summary>"BrfB": how a file of this program is known from those of others, see https://sqlite.org/pragma.html#pragma_application_id.</summary>
    private const long ApplicationId = 0x42726642;

    private static readonly string[] Scripts = ["001.sql", "002.sql"];

    public static int Version => Scripts.Length;

    /// <summary>All or nothing.</summary>
    /// <exception cref="StoreUnavailableException">The file belongs to another program, or to a later version of this one.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        long version = connection.Scalar<long>("PRAGMA user_version");
        bool isEmpty = connection.Scalar<long>("SELECT count(*) FROM sqlite_schema") == 0;
        if (!isEmpty && connection.Scalar<long>("PRAGMA application_id") != ApplicationId)
            throw new StoreUnavailableException($"'{path}' is the database of another program. Name another file with Storage:Path.");
        if (version > Version)
            throw new StoreUnavailableException($"'{path}' was written by a later version of BriefingBot, which this one cannot read. Install that, or name another file with Storage:Path.");
        if (version == Version)
            return;

        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        foreach (string script in Scripts.Skip((int)version))
            connection.Execute(Read(script));
        connection.Execute($"PRAGMA user_version = {Version}");
        connection.Execute($"PRAGMA application_id = {ApplicationId}");
        transaction.Commit();
    }

    private static string Read(string script)
    {
        using Stream stream = typeof(SqliteSchema).Assembly.GetManifestResourceStream($"Migrations/{script}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
