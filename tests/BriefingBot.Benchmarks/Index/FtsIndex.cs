using BriefingBot.Core.Indexing;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Benchmarks.Index;

/// <summary>The same passages in SQLite FTS5: in memory, without a copy of the text, its index optimized.</summary>
internal sealed class FtsIndex : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter _text;
    private readonly SqliteCommand _search;
    private readonly SqliteParameter _match;

    public FtsIndex()
    {
        _connection.Open();
        Execute("PRAGMA journal_mode = OFF");
        Execute("CREATE VIRTUAL TABLE passages USING fts5(words, content = '')");
        Execute("BEGIN");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO passages(words) VALUES ($words)";
        _text = _insert.Parameters.Add("$words", SqliteType.Text);
        _search = _connection.CreateCommand();
        _search.CommandText = "SELECT rowid FROM passages WHERE passages MATCH $match ORDER BY rank LIMIT 10";
        _match = _search.Parameters.Add("$match", SqliteType.Text);
    }

    public void Add(Bundle article)
    {
        foreach (IndexDocument passage in article.Documents)
        {
            _text.Value = passage.Fields[0].Words;
            _insert.ExecuteNonQuery();
        }
    }

    public void Complete()
    {
        Execute("COMMIT");
        Execute("INSERT INTO passages(passages) VALUES ('optimize')");
    }

    public int Search(string[] words)
    {
        _match.Value = string.Join(" OR ", words.Select(word => $"\"{word}\""));
        int found = 0;
        using SqliteDataReader reader = _search.ExecuteReader();
        while (reader.Read())
            found++;
        return found;
    }

    public void Dispose()
    {
        _search.Dispose();
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Execute(string statement)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
