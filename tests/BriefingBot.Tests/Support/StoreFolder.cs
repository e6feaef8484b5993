using BriefingBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Support;

/// <summary>A folder with a database that can be closed and opened again, as a restart does.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-");
    private SqliteDatabase? _database;

    public string Path => System.IO.Path.Combine(_folder.FullName, "briefingbot.db");

    public SqliteDatabase Database => _database ??= Open();

    public SqliteDatabase Open() => SqliteDatabase.Open(Path, NullLogger<SqliteDatabase>.Instance);

    public string Beside(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Close()
    {
        _database?.Dispose();
        _database = null;
    }

    public void Dispose()
    {
        Close();
        _folder.Delete(recursive: true);
    }
}
