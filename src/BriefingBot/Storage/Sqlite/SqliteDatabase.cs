using BriefingBot.Core.Delivery;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Storage.Sqlite;

/// <summary>
/// The database file, for this process alone. Writes go through one thread in the order in which they are asked for; reads run beside
/// them. Safe to call from many threads.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    /// <summary>How long a statement waits for another program before that is logged, and tried again.</summary>
    private const int SecondsForLock = 5;

    /// <summary>What the write-ahead log is cut back to when it has been written into the file.</summary>
    private const int LogBytes = 16 * 1024 * 1024;

    private readonly SqliteLock _lock;
    private readonly SqliteWriter _writer;
    private readonly string _reading;

    private SqliteDatabase(string path, SqliteLock held, SqliteWriter writer)
    {
        (Path, _lock, _writer) = (path, held, writer);
        _reading = ConnectionString(path, SqliteOpenMode.ReadOnly);
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>How many writes wait at the moment.</summary>
    public int Backlog => _writer.Backlog;

    /// <summary>Opens the file, or creates it in a folder that is there, and brings it to this version's tables.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be used; the message says why. Nothing in it was changed.</exception>
    public static SqliteDatabase Open(string path, ILogger<SqliteDatabase> logger)
    {
        SqliteLock held = SqliteLock.Take(path);
        var connection = new SqliteConnection(ConnectionString(path, SqliteOpenMode.ReadWriteCreate));
        try
        {
            connection.Open();
            Prepare(connection, path);
            return new SqliteDatabase(path, held, new SqliteWriter(connection, path, logger));
        }
        catch (Exception e)
        {
            connection.Dispose();
            held.Dispose();
            if (e is SqliteException sqlite)
                throw SqliteFailure.Explain(sqlite, path);
            throw;
        }
    }

    /// <summary>Done when the change is on disk: all of it, or none where it throws.</summary>
    /// <exception cref="StoreUnavailableException">The file or its disk cannot take it.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken) => _writer.WriteAsync(write, cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<SqliteConnection> write, CancellationToken cancellationToken) => _writer.WriteAsync(
        connection =>
        {
            write(connection);
            return true;
        },
        cancellationToken);

    /// <summary>Writes soon, with nobody waiting for it.</summary>
    public void Post(Action<SqliteConnection> write, Action<Exception> fail) => _writer.Post(write, fail);

    /// <exception cref="StoreUnavailableException">The file cannot be read.</exception>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) => Task.Run(() => Read(read), cancellationToken);

    /// <inheritdoc cref="ReadAsync"/>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            using var connection = new SqliteConnection(_reading);
            connection.Open();
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
            return read(connection);
        }
        catch (SqliteException e) when (SqliteFailure.IsOfStore(e))
        {
            throw SqliteFailure.Explain(e, Path);
        }
    }

    /// <summary>Puts what waits on disk, then gives the file back.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        using (var reading = new SqliteConnection(_reading))
            SqliteConnection.ClearPool(reading);
        _lock.Dispose();
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        // Full: an edition that is told to be kept must not go with the power, nor a message that was sent be sent again.
        connection.Execute($"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = {LogBytes}");
        if (connection.Scalar<string>("PRAGMA quick_check(1)") != "ok")
            throw new StoreUnavailableException(SqliteFailure.Damaged(path));
        SqliteSchema.Migrate(connection, path);

        // A file that cannot be written may still be opened; this is where it shows.
        connection.Execute("BEGIN IMMEDIATE; PRAGMA user_version = " + SqliteSchema.Version + "; COMMIT");
    }

    private static string ConnectionString(string path, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        ForeignKeys = true,
        Pooling = mode == SqliteOpenMode.ReadOnly,
        DefaultTimeout = SecondsForLock,
    }.ToString();
}
