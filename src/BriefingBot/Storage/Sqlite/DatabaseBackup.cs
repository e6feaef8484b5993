using BriefingBot.Core.Delivery;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>Copies a database as it is at one moment, while a bot may be writing it.</summary>
internal static class DatabaseBackup
{
    /// <summary>The copy appears under its name only when it is whole and on disk.</summary>
    /// <returns>Its size in bytes.</returns>
    /// <exception cref="StoreUnavailableException">There is no copy; the message says why.</exception>
    public static long Write(string path, string target)
    {
        if (!File.Exists(path))
            throw new StoreUnavailableException($"There is no database '{path}' yet. The bot creates it when it runs.");
        if (Path.Exists(target))
            throw new StoreUnavailableException($"'{target}' is there already, and is not overwritten. Name another file.");
        if (Path.GetDirectoryName(target) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new StoreUnavailableException($"There is no folder '{folder}' for the backup. Create it, or name another file.");

        string unfinished = $"{target}.{Environment.ProcessId}.partial";
        try
        {
            Copy(path, unfinished);
            File.Move(unfinished, target, overwrite: false);
            return new FileInfo(target).Length;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Explain(e, path, target);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Copy(string path, string unfinished)
    {
        // A path of its own would be reserved by an empty file; SQLite takes an empty file for its copy.
        using (new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
        }

        using (var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()))
        {
            source.Open();
            source.Execute("VACUUM INTO $1", unfinished);
        }

        using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()))
        {
            copy.Open();
            if (copy.Scalar<string>("PRAGMA integrity_check(1)") != "ok")
                throw new StoreUnavailableException(SqliteFailure.Damaged(path));
        }

        using var file = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
    }

    private static StoreUnavailableException Explain(Exception e, string path, string target) => e switch
    {
        SqliteException { SqliteErrorCode: 13 } => new StoreUnavailableException($"The disk that '{target}' is to be on is full. There is no backup.", e),
        SqliteException { SqliteErrorCode: 11 or 26 } => new StoreUnavailableException(SqliteFailure.Damaged(path), e),
        _ => new StoreUnavailableException($"'{path}' could not be copied to '{target}': {e.Message}", e),
    };
}
