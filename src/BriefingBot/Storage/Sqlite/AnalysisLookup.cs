using BriefingBot.Core.Ingestion.Analyses;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>A connection that finds analyses, with its statement prepared. One thread at a time.</summary>
internal sealed class AnalysisLookup : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _key;

    public AnalysisLookup(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
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
