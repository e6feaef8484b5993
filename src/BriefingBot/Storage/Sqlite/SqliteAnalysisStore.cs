using System.Collections.Concurrent;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Ingestion.Analyses;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Storage.Sqlite;

/// <summary>
/// Analyses in a file of their own, which may be deleted at any time. One thread writes, in batches; reads run beside it. When the file
/// fails, that is said once, and the bot goes on without it.
/// </summary>
internal sealed partial class SqliteAnalysisStore : IAnalysisStore, IDisposable
{
    /// <summary>What waits to be written is bounded: an analysis that finds no room is made again at the next start.</summary>
    private const int MostWaiting = 20_000;

    private const int MostInBatch = 1_000;

    /// <summary>Analyses that nothing asked for go once they are as many as the others.</summary>
    private const int UnusedShare = 2;

    private readonly string _path;
    private readonly SqliteLock _lock;
    private readonly SqliteConnection _writing;
    private readonly ILogger<SqliteAnalysisStore> _logger;
    private readonly BlockingCollection<(AnalysisKey Key, byte[]? Analysis)> _waiting = new(MostWaiting);
    private readonly ConcurrentBag<AnalysisLookup> _lookups = [];
    private readonly Thread _writer;
    private ConcurrentDictionary<AnalysisKey, bool>? _used = new();
    private int _count;
    private int _hasFailed;

    private SqliteAnalysisStore(string path, SqliteLock held, SqliteConnection writing, ILogger<SqliteAnalysisStore> logger)
    {
        (_path, _lock, _writing, _logger) = (path, held, writing, logger);
        Beside = new KeptFolder($"{path}.index");
        _count = (int)writing.Scalar<long>("SELECT count(*) FROM analysis");
        _writer = new Thread(Write) { IsBackground = true, Name = "analyses" };
        _writer.Start();
    }

    /// <summary>Files beside the analyses, under the same lock, so that no other process has them.</summary>
    public KeptFolder Beside { get; }

    public (int Count, long Bytes)? Size => Volatile.Read(ref _hasFailed) != 0 ? null : (Volatile.Read(ref _count), Beside.Bytes + (new FileInfo(_path) is { Exists: true } file ? file.Length : 0));

    /// <summary>Opens or creates the file; analyses of another version are forgotten. Says why where it cannot be used.</summary>
    /// <param name="version">Of the code that analyses.</param>
    public static IAnalysisStore Open(string path, string version, ILogger<SqliteAnalysisStore> logger)
    {
        SqliteLock? held = null;
        SqliteConnection? writing = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            held = SqliteLock.Take(path);
            writing = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            writing.Open();
            Prepare(writing, version);
            return new SqliteAnalysisStore(path, held, writing, logger);
        }
        catch (Exception e) when (e is SqliteException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            LogUnusable(logger, path, ReasonOf(e, path));
            writing?.Dispose();
            held?.Dispose();
            return new NoAnalysisStore();
        }
    }

    public byte[]? Find(AnalysisKey key)
    {
        if (Volatile.Read(ref _hasFailed) != 0)
            return null;

        _used?.TryAdd(key, true);
        try
        {
            if (!_lookups.TryTake(out AnalysisLookup? lookup))
                lookup = new AnalysisLookup(_path);
            byte[]? analysis = lookup.Find(key);
            _lookups.Add(lookup);
            return analysis;
        }
        catch (SqliteException e)
        {
            Fail(e);
            return null;
        }
    }

    public void Keep(AnalysisKey key, byte[] analysis)
    {
        if (Volatile.Read(ref _hasFailed) == 0)
            _waiting.TryAdd((key, analysis));
    }

    public void ForgetUnused()
    {
        if (Volatile.Read(ref _hasFailed) == 0)
            _waiting.TryAdd((default, null));
    }

    /// <summary>Writes what waits.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _writer.Join();
        foreach (AnalysisLookup lookup in _lookups)
            lookup.Dispose();
        _writing.Dispose();
        _lock.Dispose();
        _waiting.Dispose();
    }

    private static void Prepare(SqliteConnection connection, string version)
    {
        // A cache that a crash damages is made anew, so nothing waits for the disk.
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute("PRAGMA synchronous = OFF");
        connection.Execute("CREATE TABLE IF NOT EXISTS analyzer (version TEXT NOT NULL)");
        if (connection.Scalar<string>("SELECT version FROM analyzer") != version)
        {
            connection.Execute("DROP TABLE IF EXISTS analysis");
            connection.Execute("DELETE FROM analyzer");
            connection.Execute("INSERT INTO analyzer VALUES ($1)", version);
        }

        // With row ids, in the order of writing: files are asked for in that order again, and an analysis fits into a page with others.
        connection.Execute("CREATE TABLE IF NOT EXISTS analysis (key BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL)");
    }

    private void Write()
    {
        var batch = new List<(AnalysisKey Key, byte[]? Analysis)>();
        foreach ((AnalysisKey Key, byte[]? Analysis) first in _waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostInBatch && _waiting.TryTake(out (AnalysisKey Key, byte[]? Analysis) next))
                batch.Add(next);
            try
            {
                if (Volatile.Read(ref _hasFailed) == 0)
                    Write(batch);
            }
            catch (SqliteException e)
            {
                Fail(e);
            }

            batch.Clear();
        }
    }

    private void Write(List<(AnalysisKey Key, byte[]? Analysis)> batch)
    {
        using SqliteTransaction transaction = _writing.BeginTransaction();
        foreach ((AnalysisKey key, byte[]? analysis) in batch)
        {
            if (analysis is null)
                DeleteUnused();
            else if (_writing.Execute("INSERT OR IGNORE INTO analysis VALUES ($1, $2)", key.ToBytes(), analysis) > 0)
                Interlocked.Increment(ref _count);
        }

        transaction.Commit();
    }

    private void DeleteUnused()
    {
        if (Interlocked.Exchange(ref _used, null) is not { } used || _count < used.Count * UnusedShare)
            return;

        _writing.Execute("CREATE TEMP TABLE used (key BLOB PRIMARY KEY) WITHOUT ROWID");
        foreach (AnalysisKey key in used.Keys)
            _writing.Execute("INSERT INTO used VALUES ($1)", key.ToBytes());
        Interlocked.Add(ref _count, -_writing.Execute("DELETE FROM analysis WHERE key NOT IN (SELECT key FROM used)"));
        _writing.Execute("DROP TABLE used");
    }

    private void Fail(SqliteException e)
    {
        if (Interlocked.Exchange(ref _hasFailed, 1) == 0)
            LogUnusable(_logger, _path, ReasonOf(e, _path));
    }

    /// <summary>Why the file cannot be used, in words that the log line goes on from. Codes: https://sqlite.org/rescode.html.</summary>
    internal static string ReasonOf(Exception e, string path) => e switch
    {
        SqliteException { SqliteErrorCode: 11 or 26 } => "it is damaged, or is no database; delete it to have a new one made",
        SqliteException { SqliteErrorCode: 5 or 6 } => "another program holds it locked",
        SqliteException { SqliteErrorCode: 10 or 13 } => "the disk is full, or fails",
        StoreUnavailableException when File.Exists($"{path}.lock") => "another program uses it, or this user may not write it",
        SqliteException { SqliteErrorCode: 8 or 14 } or UnauthorizedAccessException or StoreUnavailableException => "this user may not write it",
        _ => e.Message.TrimEnd('.'),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Analyses are not kept in {Path}: {Reason}. The bot works without it, but reads all articles anew at every start.")]
    private static partial void LogUnusable(ILogger logger, string path, string reason);
}
