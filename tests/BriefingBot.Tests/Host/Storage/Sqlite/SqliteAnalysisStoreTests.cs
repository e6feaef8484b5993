using System.Text;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BriefingBot.Tests.Host.Storage.Sqlite;

public sealed class SqliteAnalysisStoreTests : IDisposable
{
    private static readonly AnalysisKey Key = AnalysisKey.Of("a.txt", "satu"u8);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-");
    private readonly RecordingLog _log = new();

    private string FilePath => Path.Combine(_folder.FullName, "data", "analysis.db");

    [Fact]
    public void Open_AfterARestart_FindsWhatWasKept()
    {
        using (SqliteAnalysisStore store = Working("1"))
            store.Keep(Key, [1, 2, 3]);

        using SqliteAnalysisStore again = Working("1");

        Assert.Equal([1, 2, 3], again.Find(Key));
        Assert.Null(again.Find(AnalysisKey.Of("a.txt", "dua"u8)));
        Assert.Equal(1, again.Size!.Value.Count);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public void Open_AnotherVersionOfTheCode_ForgetsWhatItDidNotMake()
    {
        using (SqliteAnalysisStore store = Working("1"))
            store.Keep(Key, [1, 2, 3]);

        using SqliteAnalysisStore later = Working("2");

        Assert.Null(later.Find(Key));
        Assert.Equal(0, later.Size!.Value.Count);
    }

    [Fact]
    public void ForgetUnused_AnalysesThatNobodyAskedFor_GoOnceTheyAreMany()
    {
        using (SqliteAnalysisStore store = Working("1"))
        {
            for (int i = 0; i < 10; i++)
                store.Keep(AnalysisKey.Of("a.txt", Encoding.UTF8.GetBytes($"{i}")), [1]);
        }

        using (SqliteAnalysisStore store = Working("1"))
        {
            store.Find(AnalysisKey.Of("a.txt", "3"u8));
            store.ForgetUnused();
        }

        using SqliteAnalysisStore left = Working("1");
        Assert.Equal(1, left.Size!.Value.Count);
        Assert.NotNull(left.Find(AnalysisKey.Of("a.txt", "3"u8)));
    }

    [Fact]
    public void Open_DamagedFile_SaysSoInOneSentenceAndGoesOnWithout()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, "This is no database, however long one looks at it. " + new string('x', 4096));

        Assert.IsType<NoAnalysisStore>(Open("1"));
        Assert.Contains("damaged", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_FileDamagedLater_FindsNothingAndSaysSoOnce()
    {
        using SqliteAnalysisStore store = Working("1");
        Assert.Null(store.Find(Key));
        using (var other = new SqliteConnection($"Data Source={FilePath};Pooling=False"))
        {
            other.Open();
            using SqliteCommand drop = other.CreateCommand();
            drop.CommandText = "DROP TABLE analysis";
            drop.ExecuteNonQuery();
        }

        Assert.Null(store.Find(Key));
        Assert.Null(store.Find(Key));
        Assert.Null(store.Size);
        Assert.Single(_log.Lines);
    }

    [Fact]
    public void Open_InUse_GoesOnWithout()
    {
        using SqliteAnalysisStore first = Working("1");

        Assert.IsType<NoAnalysisStore>(Open("1"));
        Assert.Contains("another program", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, "SQLite Error 10: 'disk I/O error'.", "the disk is full, or fails")]
    [InlineData(13, "SQLite Error 13: 'database or disk is full'.", "the disk is full, or fails")]
    [InlineData(7, "SQLite Error 7: 'out of memory'.", "SQLite Error 7: 'out of memory'")]
    public void ReasonOf_FailuresOfTheDiskAndOthers_IsAPartOfASentence(int code, string said, string reason) =>
        Assert.Equal(reason, SqliteAnalysisStore.ReasonOf(new SqliteException(said, code), FilePath));

    [Fact]
    public void Open_FolderThatCannotBe_GoesOnWithout()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "data"), "A file where the folder would be.");

        Assert.IsType<NoAnalysisStore>(Open("1"));
        Assert.Single(_log.Lines);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _log.Dispose();
    }

    private SqliteAnalysisStore Working(string version) => Assert.IsType<SqliteAnalysisStore>(Open(version));

    private IAnalysisStore Open(string version) => SqliteAnalysisStore.Open(FilePath, version, _log.For<SqliteAnalysisStore>());
}
