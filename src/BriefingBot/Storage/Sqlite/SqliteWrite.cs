using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>Work that somebody waits for.</summary>
internal sealed class SqliteWrite<T>(Func<SqliteConnection, T> write) : SqliteWork
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Done => _done.Task;

    public override void Run(SqliteConnection connection) => _result = write(connection);

    public override void Succeed() => _done.TrySetResult(_result!);

    public override void Fail(Exception e) => _done.TrySetException(e);

    public void Cancel(CancellationToken cancellationToken)
    {
        if (TryClaim())
            _done.TrySetCanceled(cancellationToken);
    }
}
