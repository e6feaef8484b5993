using BriefingBot.Core.Delivery;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BriefingBot.Tests.Host.Storage.Sqlite;

public sealed class DatabaseBackupTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Write_WhileTheBotWrites_CopiesWhatWasThere()
    {
        await _folder.Database.WriteAsync(static connection => connection.Execute("INSERT INTO arrivals VALUES (1, 1)"), TestContext.Current.CancellationToken);
        string copy = _folder.Beside("copy.db");

        Assert.InRange(DatabaseBackup.Write(_folder.Path, copy), 1, long.MaxValue);
        await _folder.Database.WriteAsync(static connection => connection.Execute("INSERT INTO arrivals VALUES (2, 2)"), TestContext.Current.CancellationToken);

        using SqliteDatabase restored = SqliteDatabase.Open(copy, Microsoft.Extensions.Logging.Abstractions.NullLogger<SqliteDatabase>.Instance);
        Assert.Equal(1, restored.Read(static connection => connection.Scalar<long>("SELECT count(*) FROM arrivals")));
    }

    [Fact]
    public void Write_FileIsThere_IsNotOverwritten()
    {
        _ = _folder.Database;
        string copy = _folder.Beside("copy.db");
        File.WriteAllText(copy, "precious");

        var refusal = Assert.Throws<StoreUnavailableException>(() => DatabaseBackup.Write(_folder.Path, copy));

        Assert.Contains("is there already", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(copy));
    }

    [Theory]
    [InlineData("briefingbot.db", "nowhere/copy.db", "There is no folder")]
    [InlineData("other.db", "copy.db", "There is no database")]
    [InlineData("letter.db", "copy.db", "is damaged")]
    public void Write_CannotBeDone_LeavesNothing(string source, string target, string words)
    {
        _ = _folder.Database;
        File.WriteAllText(_folder.Beside("letter.db"), string.Concat(Enumerable.Repeat("This is a letter. ", 500)));
        string[] before = Directory.GetFiles(Path.GetDirectoryName(_folder.Path)!);

        var refusal = Assert.Throws<StoreUnavailableException>(() => DatabaseBackup.Write(_folder.Beside(source), _folder.Beside(target)));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(Path.GetDirectoryName(_folder.Path)!));
        SqliteConnection.ClearAllPools();
    }
}
