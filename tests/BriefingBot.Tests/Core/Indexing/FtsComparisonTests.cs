using BriefingBot.Core.Indexing;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BriefingBot.Tests.Core.Indexing;

/// <summary>What phrases and prefixes find, beside what SQLite FTS5 finds in the same documents.</summary>
public sealed class FtsComparisonTests : IDisposable
{
    private const int Queries = 300;

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly RandomCorpus _corpus = new(21) { Words = 150 };
    private readonly IndexWriter _writer = new();
    private readonly Searcher _searcher = new();
    private readonly Hit[] _hits = new Hit[10_000];

    public FtsComparisonTests()
    {
        _connection.Open();
        Execute("CREATE VIRTUAL TABLE documents USING fts5(first, second)");
        List<Bundle> bundles = _corpus.Bundles(800);
        foreach (Bundle[] some in bundles.Chunk(150))
            _writer.Put(some);
        foreach (Bundle bundle in bundles)
        {
            for (int ordinal = 0; ordinal < bundle.Documents.Length; ordinal++)
                Insert((bundle.Owner * 100) + ordinal, bundle.Documents[ordinal]);
        }
    }

    [Fact]
    public void Search_Phrases_FindsWhatFts5Finds()
    {
        for (int i = 0; i < Queries; i++)
        {
            string[] words = [.. Enumerable.Range(0, 2 + (i % 2)).Select(_ => _corpus.Word())];

            HashSet<long> found = Found(new SearchQuery { Phrases = [new PhraseClause([.. words])] });

            Assert.Equal(FoundByFts5($"\"{string.Join(' ', words)}\""), found);
        }
    }

    [Fact]
    public void Search_Prefixes_FindsWhatFts5Finds()
    {
        for (int i = 0; i < Queries; i++)
        {
            string word = _corpus.Word();
            string prefix = word[..(1 + (i % word.Length))];

            HashSet<long> found = Found(new SearchQuery { Words = [new WordClause([new WeightedTerm(prefix)], IsPrefix: true)] });

            Assert.Equal(FoundByFts5($"\"{prefix}\" *"), found);
        }
    }

    public void Dispose() => _connection.Dispose();

    private HashSet<long> Found(SearchQuery query) =>
        [.. _hits[.._searcher.Search(_writer.Current, query, _hits)].Select(hit => (hit.Owner * 100) + hit.Ordinal)];

    private HashSet<long> FoundByFts5(string match)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM documents WHERE documents MATCH $match";
        command.Parameters.AddWithValue("$match", match);
        using SqliteDataReader reader = command.ExecuteReader();
        HashSet<long> found = [];
        while (reader.Read())
            found.Add(reader.GetInt64(0));
        return found;
    }

    private void Insert(long id, IndexDocument document)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "INSERT INTO documents(rowid, first, second) VALUES ($id, $first, $second)";
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$first", document.Fields[0].Words);
        command.Parameters.AddWithValue("$second", document.Fields.Length > 1 ? document.Fields[1].Words : "");
        command.ExecuteNonQuery();
    }

    private void Execute(string statement)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
