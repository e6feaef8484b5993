using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BriefingBot.Tests.Host.Storage.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_SecondTime_SaysThatAnotherRuns()
    {
        _ = _folder.Database;

        var refusal = Assert.Throws<StoreUnavailableException>(_folder.Open);

        Assert.StartsWith($"Another BriefingBot is running with '{_folder.Path}'.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AfterTheFirstWasClosed_Opens()
    {
        _ = _folder.Database;
        _folder.Close();

        Assert.Equal("ok", _folder.Database.Read(static connection => connection.Scalar<string>("PRAGMA integrity_check")));
    }

    [Fact]
    public void Open_NoFolder_NamesIt()
    {
        string path = _folder.Beside("nowhere/briefingbot.db");

        var refusal = Assert.Throws<StoreUnavailableException>(() => SqliteDatabase.Open(path, Microsoft.Extensions.Logging.Abstractions.NullLogger<SqliteDatabase>.Instance));

        Assert.StartsWith($"There is no folder '{Path.GetDirectoryName(path)}' for the database.", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }

    [Fact]
    public void Open_NoDatabase_IsLeftAsItIs()
    {
        string text = string.Concat(Enumerable.Repeat("This is a letter. ", 500));
        File.WriteAllText(_folder.Path, text);

        var refusal = Assert.Throws<StoreUnavailableException>(_folder.Open);

        Assert.StartsWith($"'{_folder.Path}' is damaged", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(_folder.Path));
    }

    [Fact]
    public void Open_DamagedPage_SaysSo()
    {
        _folder.Database.Post(static connection => connection.Execute("INSERT INTO arrivals SELECT value, value FROM generate_series(1, 1)"), static _ => { });
        _folder.Close();
        using (FileStream file = File.OpenWrite(_folder.Path))
        {
            file.Position = 4096 * 2;
            file.Write(new byte[4096 * 8]);
        }

        var refusal = Assert.Throws<StoreUnavailableException>(_folder.Open);

        Assert.StartsWith($"'{_folder.Path}' is damaged", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE TABLE notes (text TEXT)", "is the database of another program")]
    [InlineData("PRAGMA application_id = 1114793538; PRAGMA user_version = 99; CREATE TABLE chats (platform TEXT)", "was written by a later version")]
    public void Open_NotOurs_IsLeftAlone(string before, string words)
    {
        using (var other = new SqliteConnection($"Data Source={_folder.Path};Pooling=False"))
        {
            other.Open();
            other.Execute(before);
        }

        var refusal = Assert.Throws<StoreUnavailableException>(_folder.Open);

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        using var after = new SqliteConnection($"Data Source={_folder.Path};Pooling=False");
        after.Open();
        Assert.Equal(1, after.Scalar<long>("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task Open_WrittenByTheFirstVersion_KeepsWhatItHolds()
    {
        using (Stream script = typeof(SqliteSchema).Assembly.GetManifestResourceStream("Migrations/001.sql")!)
        using (var reader = new StreamReader(script))
        using (var first = new SqliteConnection($"Data Source={_folder.Path};Pooling=False"))
        {
            first.Open();
            first.Execute(await reader.ReadToEndAsync(Stop));
            first.Execute("PRAGMA user_version = 1; PRAGMA application_id = 1114793538");
            first.Execute("INSERT INTO editions VALUES (1, 's', 42, 'telegram', '7', '', 1, 2, 0, 'Delivered', 3, NULL)");
        }

        EditionHistory history = await new SqliteEditionStore(_folder.Database, new SqliteOutbox(_folder.Database, TimeProvider.System), TimeProvider.System)
            .HistoryAsync("s", Stop);
        Assert.Equal(42, history.LastSlot?.Ticks);
    }

    [Fact]
    public async Task WriteAsync_OneFails_LeavesWhatTheOthersWrote()
    {
        Task good = _folder.Database.WriteAsync(static connection => connection.Execute("INSERT INTO arrivals VALUES (1, 1)"), Stop);
        Task bad = _folder.Database.WriteAsync(
            static connection =>
            {
                connection.Execute("INSERT INTO arrivals VALUES (2, 2)");
                throw new InvalidTimeZoneException("Half done.");
            },
            Stop);

        await good;
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => bad);
        Assert.Equal(1, _folder.Database.Read(static connection => connection.Scalar<long>("SELECT count(*) FROM arrivals")));
    }

    [Fact]
    public async Task WriteAsync_DiskIsFull_WritesNothingAndGoesOnWhenThereIsRoom()
    {
        await _folder.Database.WriteAsync(
            static connection => connection.Execute("PRAGMA max_page_count = 1"), Stop);

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => _folder.Database.WriteAsync(FillManyPages, Stop));
        Assert.StartsWith($"The disk that holds '{_folder.Path}' is full.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, _folder.Database.Read(static connection => connection.Scalar<long>("SELECT count(*) FROM arrivals")));

        await _folder.Database.WriteAsync(static connection => connection.Execute("PRAGMA max_page_count = 100000"), Stop);
        await _folder.Database.WriteAsync(FillManyPages, Stop);
        Assert.Equal("ok", _folder.Database.Read(static connection => connection.Scalar<string>("PRAGMA integrity_check")));
    }

    [Fact]
    public async Task WriteAsync_LockedByAnotherProgram_WaitsForIt()
    {
        SqliteDatabase database = _folder.Database;
        using var other = new SqliteConnection($"Data Source={_folder.Path};Pooling=False");
        other.Open();
        other.Execute("BEGIN IMMEDIATE");

        Task write = database.WriteAsync(static connection => connection.Execute("INSERT INTO arrivals VALUES (1, 1)"), Stop);
        Assert.Equal(0, database.Read(static connection => connection.Scalar<long>("SELECT count(*) FROM arrivals")));
        Assert.False(write.IsCompleted);
        other.Execute("COMMIT");

        await write;
        Assert.Equal(1, database.Read(static connection => connection.Scalar<long>("SELECT count(*) FROM arrivals")));
    }

    private static void FillManyPages(SqliteConnection connection)
    {
        for (int i = 0; i < 5_000; i++)
            connection.Execute("INSERT INTO arrivals VALUES ($1, $2)", i, i);
    }
}
