using System.Security.Cryptography;
using System.Text.Json;
using BriefingBot.Core.Chat;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Storage.Sqlite;

/// <summary>
/// Keeps what buttons stand for in memory, and writes it behind, so that buttons outlive a restart. What a crash catches unwritten, or
/// a full disk keeps from being written, is forgotten with the process.
/// </summary>
internal sealed partial class SqliteActionStore : IActionStore
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>95 bits: nobody guesses the id of someone else's button.</summary>
    private const int IdLength = 16;

    /// <summary>So many unwritten actions are more than the disk keeps up with: the next are kept in memory alone.</summary>
    private const int MostUnwritten = 20_000;

    private readonly SqliteDatabase _database;
    private readonly TimeProvider _clock;
    private readonly int _capacity;
    private readonly TimeSpan _lifetime;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset Expires)> _oldest = new();

    /// <param name="clock">Tells when an action is too old.</param>
    /// <param name="capacity">How many are kept; the oldest go first.</param>
    /// <param name="lifetime">How long one is kept at most.</param>
    public SqliteActionStore(SqliteDatabase database, TimeProvider clock, int capacity, TimeSpan lifetime, ILogger<SqliteActionStore> logger)
    {
        (_database, _clock, _capacity, _lifetime, _logger) = (database, clock, capacity, lifetime, logger);
        database.Read(connection => connection.Query(
            "SELECT id, body, expires FROM (SELECT * FROM actions WHERE expires > $1 ORDER BY expires DESC LIMIT $2) ORDER BY expires",
            row =>
            {
                _entries.Add(row.GetString(0), new Entry(row.GetString(1), row.Time(2)));
                _oldest.Enqueue((row.GetString(0), row.Time(2)));
                return 0;
            },
            clock.GetUtcNow(), capacity));
        Forget([.. database.Read(connection => connection.Query(
            "SELECT id FROM actions WHERE expires <= $1", static row => row.GetString(0), _oldest.TryPeek(out (string Id, DateTimeOffset Expires) first) ? first.Expires.AddTicks(-1) : clock.GetUtcNow()))]);
    }

    public string Keep(KeptAction action)
    {
        string id = RandomNumberGenerator.GetString(Alphabet, IdLength);
        string body = JsonSerializer.Serialize(StoredAction.Of(action), StorageJson.Default.StoredAction);
        DateTimeOffset now = _clock.GetUtcNow();
        var forgotten = new List<string>();
        lock (_gate)
        {
            while (_oldest.TryPeek(out (string Id, DateTimeOffset Expires) first) && (first.Expires <= now || _oldest.Count >= _capacity))
            {
                forgotten.Add(_oldest.Dequeue().Id);
                _entries.Remove(forgotten[^1]);
            }

            _oldest.Enqueue((id, now + _lifetime));
            _entries.Add(id, new Entry(body, now + _lifetime));
        }

        if (_database.Backlog < MostUnwritten)
            _database.Post(connection => connection.Execute("INSERT INTO actions VALUES ($1, $2, $3)", id, body, now + _lifetime), LogUnwritten);
        Forget(forgotten);
        return id;
    }

    public KeptAction? Find(string id)
    {
        Entry? entry;
        lock (_gate)
            entry = _entries.GetValueOrDefault(id);
        return entry is not null && entry.Expires > _clock.GetUtcNow()
            ? JsonSerializer.Deserialize(entry.Body, StorageJson.Default.StoredAction)?.Read()
            : null;
    }

    private void Forget(List<string> ids)
    {
        if (ids.Count > 0)
            _database.Post(connection => ids.ForEach(id => connection.Execute("DELETE FROM actions WHERE id = $1", id)), LogUnwritten);
    }

    private sealed record Entry(string Body, DateTimeOffset Expires);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A button will not outlive the bot: it could not be written")]
    private partial void LogUnwritten(Exception exception);
}
