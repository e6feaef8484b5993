using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>Work that nobody waits for.</summary>
internal sealed class SqlitePost(Action<SqliteConnection> write, Action<Exception> fail) : SqliteWork
{
    public override void Run(SqliteConnection connection) => write(connection);

    public override void Succeed()
    {
    }

    public override void Fail(Exception e) => fail(e);
}
