using BriefingBot.Core.Ingestion.Analyses;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>A connection that finds analyses, with its statement prepared. One thread at a time.</summary>
internal sealed class AnalysisLookup : IDisposable
{
    /// <summary>Holds the keys of some 200,000 analyses, which are asked for in no order.</summary>
    private const int CacheKilobytes = 12 * 1024;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _key;

    public AnalysisLookup(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
        _connection.Execute($"PRAGMA cache_size = -{CacheKilobytes}");
        _command = _connection.CreateCommand();
        _command.CommandText = "SELECT bytes FROM analysis WHERE key = $1";
        _key = _command.Parameters.Add("$1", SqliteType.Blob);
        _command.Prepare();
    }

    public byte[]? Find(AnalysisKey key)
    {
        _key.Value = key.ToBytes();
        return _command.ExecuteScalar() as byte[];
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }
}
