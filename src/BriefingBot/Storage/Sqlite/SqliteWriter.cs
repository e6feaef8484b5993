using System.Collections.Concurrent;
using BriefingBot.Core.Delivery;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Storage.Sqlite;

/// <summary>
/// The one that writes. What comes while a transaction is being put on disk goes into the next one together, so that a crowd costs
/// hardly more than one. Work that fails by itself leaves the others of its transaction alone.
/// </summary>
internal sealed partial class SqliteWriter : IDisposable
{
    private const int MostInATransaction = 256;

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly ILogger _logger;
    private readonly BlockingCollection<SqliteWork> _queue = [];
    private readonly Thread _thread;
    private volatile bool _isClosing;

    /// <param name="connection">Open; the writer closes it.</param>
    /// <param name="path">For messages.</param>
    public SqliteWriter(SqliteConnection connection, string path, ILogger logger)
    {
        (_connection, _path, _logger) = (connection, path, logger);
        // A thread of its own: it waits for the disk, and for other programs, without holding up anybody else.
        _thread = new Thread(Run) { Name = "database", IsBackground = true };
        _thread.Start();
    }

    /// <summary>How much waits at the moment.</summary>
    public int Backlog => _queue.Count;

    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        var work = new SqliteWrite<T>(write);
        Add(work);
        await using (cancellationToken.Register(() => work.Cancel(cancellationToken)))
            return await work.Done;
    }

    public void Post(Action<SqliteConnection> write, Action<Exception> fail) => Add(new SqlitePost(write, fail));

    /// <summary>Writes what waits, then closes the connection.</summary>
    public void Dispose()
    {
        if (_isClosing)
            return;
        _isClosing = true;
        _queue.CompleteAdding();
        _thread.Join();
        _connection.Dispose();
        _queue.Dispose();
    }

    private void Add(SqliteWork work)
    {
        try
        {
            _queue.Add(work);
        }
        catch (InvalidOperationException e)
        {
            work.Fail(new StoreUnavailableException("The bot is stopping.", e));
        }
    }

    private void Run()
    {
        var batch = new List<SqliteWork>();
        foreach (SqliteWork first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostInATransaction && _queue.TryTake(out SqliteWork? next))
                batch.Add(next);
            WriteAll(batch);
            batch.Clear();
        }
    }

    /// <summary>Waits for as long as another program holds the file.</summary>
    private void WriteAll(List<SqliteWork> batch)
    {
        var claimed = new List<SqliteWork>();
        while (true)
        {
            try
            {
                WriteOnce(batch, claimed);
                return;
            }
            catch (SqliteException e) when (SqliteFailure.IsBusy(e) && !_isClosing)
            {
                LogLocked(_path);
            }
            catch (SqliteException e)
            {
                LogFailed(e, _path);
                StoreUnavailableException reason = SqliteFailure.Explain(e, _path);
                claimed.AddRange(batch.Where(static work => work.TryClaim()));
                claimed.ForEach(work => work.Fail(reason));
                return;
            }
        }
    }

    /// <param name="claimed">Those that nobody can take back any more; filled on the first try that gets so far.</param>
    private void WriteOnce(List<SqliteWork> batch, List<SqliteWork> claimed)
    {
        var failed = new List<(SqliteWork Work, Exception Reason)>();
        using (SqliteTransaction transaction = _connection.BeginTransaction(deferred: false))
        {
            claimed.AddRange(batch.Where(static work => work.TryClaim()));
            foreach (SqliteWork work in claimed)
            {
                if (TryRun(work) is { } reason)
                    failed.Add((work, reason));
            }

            transaction.Commit();
        }

        failed.ForEach(static failure => failure.Work.Fail(failure.Reason));
        foreach (SqliteWork work in claimed.Except(failed.Select(static failure => failure.Work)))
            work.Succeed();
    }

    /// <summary>The work's own fault, which undoes what it did and nothing else.</summary>
    private Exception? TryRun(SqliteWork work)
    {
        _connection.Execute("SAVEPOINT work");
        try
        {
            work.Run(_connection);
            _connection.Execute("RELEASE work");
            return null;
        }
#pragma warning disable CA1031 // The edge of the loop: the fault goes to the one who waits for the work.
        catch (Exception e) when (e is not SqliteException sqlite || !SqliteFailure.IsOfStore(sqlite))
#pragma warning restore CA1031
        {
            _connection.Execute("ROLLBACK TO work; RELEASE work");
            return e;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another program holds {Path} locked; waiting for it")]
    private partial void LogLocked(string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not write {Path}")]
    private partial void LogFailed(Exception exception, string path);
}
