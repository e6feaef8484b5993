using BriefingBot.Core.Delivery;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>Says in a sentence for the operator what keeps a database from working. Codes: https://sqlite.org/rescode.html.</summary>
internal static class SqliteFailure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    /// <summary>True where another program holds the file: it passes.</summary>
    public static bool IsBusy(SqliteException e) => e.SqliteErrorCode is Busy or Locked;

    /// <summary>True where the fault lies with the file or the disk, not with a statement.</summary>
    public static bool IsOfStore(SqliteException e) =>
        e.SqliteErrorCode is Busy or Locked or ReadOnly or InputOutput or Corrupt or Full or CannotOpen or NoDatabase;

    public static StoreUnavailableException Explain(SqliteException e, string path) => new(
        e.SqliteErrorCode switch
        {
            Busy or Locked => $"Another program holds '{path}' locked. Let it finish, or end it.",
            ReadOnly or CannotOpen => $"'{path}' cannot be opened for writing. Give this user the right to write the file and its folder, or name another file with Storage:Path.",
            Full => $"The disk that holds '{path}' is full. Make room there; nothing that was kept is lost.",
            Corrupt or NoDatabase => Damaged(path),
            _ => $"'{path}' cannot be read or written: {e.Message}",
        },
        e);

    public static string Damaged(string path) =>
        $"'{path}' is damaged, or is no database. Put a backup in its place, or move it away to begin with an empty one.";
}
