using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>Something to be written, as it waits for its transaction.</summary>
internal abstract class SqliteWork
{
    private int _isTaken;

    /// <summary>Whoever gets true decides what becomes of it: the writer, or whoever no longer wants it.</summary>
    public bool TryClaim() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    /// <summary>Runs inside a transaction, once more if that fails for a reason that passes.</summary>
    public abstract void Run(SqliteConnection connection);

    /// <summary>The transaction is on disk.</summary>
    public abstract void Succeed();

    public abstract void Fail(Exception e);
}
