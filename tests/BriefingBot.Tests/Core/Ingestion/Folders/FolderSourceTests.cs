using System.Text;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Folders;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Core.Ingestion.Folders;

/// <summary>Real files in a folder of their own; the tests wait for the source's next word, which comes or times the test out.</summary>
public sealed class FolderSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefingbot-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ReadAsync_FolderWithFiles_TellsAllOfThemThenReady()
    {
        Write("b.txt", "dua");
        Write("a.txt", "satu");
        Write("2024/juni/c.txt", "tiga");

        await using Reading reading = Open();
        List<ArticleChange> changes = await reading.UntilReadyAsync();

        Assert.Equal(["2024/juni/c.txt=tiga", "a.txt=satu", "b.txt=dua"], changes.Cast<ArticleChange.Found>().Select(Describe));
    }

    [Fact]
    public async Task ReadAsync_FileAdded_IsFound()
    {
        await using Reading reading = await OpenReadyAsync();

        Write("baru.txt", "baru");

        Assert.Equal("baru.txt=baru", Describe(await reading.NextAsync()));
    }

    [Fact]
    public async Task ReadAsync_FileInNewSubfolder_IsFound()
    {
        await using Reading reading = await OpenReadyAsync();

        Write("dalam/lagi/baru.txt", "baru");

        Assert.Equal("dalam/lagi/baru.txt=baru", Describe(await reading.NextAsync()));
    }

    [Fact]
    public async Task ReadAsync_FileChangedToTheSameLength_IsFoundAgain()
    {
        Write("a.txt", "satu");
        await using Reading reading = await OpenReadyAsync();

        Write("a.txt", "SATU");

        Assert.Equal("a.txt=SATU", Describe(await reading.NextAsync()));
    }

    [Fact]
    public async Task ReadAsync_FileRewrittenUnchanged_SaysNothing()
    {
        Write("a.txt", "satu");
        await using Reading reading = await OpenReadyAsync();

        Write("a.txt", "satu");
        Write("z.txt", "akhir");

        Assert.Equal("z.txt=akhir", Describe(await reading.NextAsync()));
    }

    [Fact]
    public async Task ReadAsync_FileRemoved_IsGone()
    {
        Write("a.txt", "satu");
        await using Reading reading = await OpenReadyAsync();

        File.Delete(Path.Combine(_folder, "a.txt"));

        var gone = Assert.IsType<ArticleChange.Gone>(await reading.NextAsync());
        Assert.Equal(Path.Combine(_folder, "a.txt"), gone.Id.Value);
    }

    [Fact]
    public async Task ReadAsync_FileRenamed_IsFoundAndGone()
    {
        Write("a.txt", "satu");
        await using Reading reading = await OpenReadyAsync();

        File.Move(Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "b.txt"));

        Assert.Equal("b.txt=satu", Describe(await reading.NextAsync()));
        Assert.IsType<ArticleChange.Gone>(await reading.NextAsync());
    }

    [Fact]
    public async Task ReadAsync_FileWrittenInTwoParts_EndsWithTheWhole()
    {
        await using Reading reading = await OpenReadyAsync();

        await using (var file = new FileStream(Path.Combine(_folder, "a.txt"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Write("separuh "u8);
            file.Flush(flushToDisk: true);
            Assert.Equal("a.txt=separuh ", Describe(await reading.NextAsync()));
            file.Write("lagi"u8);
        }

        Assert.Equal("a.txt=separuh lagi", Describe(await reading.NextAsync()));
    }

    [Fact]
    public async Task ReadAsync_FileLockedByItsWriter_IsFoundOnceItIsFree()
    {
        await using Reading reading = await OpenReadyAsync();

        await using (var file = new FileStream(Path.Combine(_folder, "a.txt"), FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write("satu"u8);
            file.Flush();
            Assert.IsType<ArticleChange.Rejected>(await reading.NextAsync());
        }

        Assert.Equal("a.txt=satu", Describe(await reading.NextAsync()));
    }

    [Fact]
    public async Task ReadAsync_FolderMissing_SaysSoAndReadsItOnceItAppears()
    {
        string missing = Path.Combine(_folder, "nanti");
        await using Reading reading = Open(missing);

        var rejected = Assert.IsType<ArticleChange.Rejected>(Assert.Single(await reading.UntilReadyAsync()));
        Write("nanti/a.txt", "satu");

        Assert.Equal(missing, rejected.Rejection.File);
        Assert.Contains("does not exist", rejected.Rejection.Reason, StringComparison.Ordinal);
        Assert.Equal("a.txt=satu", Describe(await reading.NextAsync()));
        Assert.Equal(rejected.Id, Assert.IsType<ArticleChange.Gone>(await reading.NextAsync()).Id);
    }

    [Fact]
    public async Task ReadAsync_FolderRemovedAndMadeAgain_IsStillWatched()
    {
        string inner = Path.Combine(_folder, "isi");
        Write("isi/a.txt", "satu");
        await using Reading reading = Open(inner);
        await reading.UntilReadyAsync();

        Directory.Delete(inner, recursive: true);
        Assert.IsType<ArticleChange.Rejected>(await reading.NextAsync());
        Assert.IsType<ArticleChange.Gone>(await reading.NextAsync());
        Write("isi/b.txt", "dua");

        Assert.Equal("b.txt=dua", Describe(await reading.NextAsync()));
    }

    [Fact]
    public async Task ReadAsync_OversizedOrForeignFile_IsRejectedUnopened()
    {
        Write("besar.txt", new string('a', 101));
        Write("gambar.jpg", "x");

        await using Reading reading = Open(_folder);
        List<ArticleChange> changes = await reading.UntilReadyAsync();

        Assert.Equal(
            ["The file has 101 bytes; at most 100 are read.", "Files of this kind are not read; articles are"],
            changes.Cast<ArticleChange.Rejected>().Select(change => change.Rejection.Reason.Split(" .txt")[0]));
    }

    [Fact]
    public async Task ReadAsync_HiddenAndPassingFiles_AreNotThere()
    {
        Write(".rahasia.txt", "x");
        Write(".git/a.txt", "x");
        Write("a.txt~", "x");
        Write("a.txt.part", "x");

        await using Reading reading = Open();

        Assert.Empty(await reading.UntilReadyAsync());
    }

    [Fact]
    public async Task ReadAsync_FolderLinkedIntoItself_IsNotFollowed()
    {
        Write("a.txt", "satu");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "lingkaran"), _folder);

        await using Reading reading = Open();

        Assert.Equal("a.txt=satu", Describe(Assert.Single(await reading.UntilReadyAsync())));
    }

    [Fact]
    public async Task ReadAsync_LinkedFile_IsReadUnderItsOwnName()
    {
        Write(".data/a.txt", "satu");
        File.CreateSymbolicLink(Path.Combine(_folder, "b.txt"), Path.Combine(_folder, ".data/a.txt"));
        File.CreateSymbolicLink(Path.Combine(_folder, "putus.txt"), Path.Combine(_folder, "tidak-ada"));

        await using Reading reading = Open();

        Assert.Equal("b.txt=satu", Describe(Assert.Single(await reading.UntilReadyAsync())));
    }

    [Fact]
    public async Task ReadAsync_VeryDeepTree_EndsWithARejection()
    {
        string deep = string.Join('/', Enumerable.Repeat("d", 40));
        Write(deep + "/a.txt", "x");

        await using Reading reading = Open();

        var rejected = Assert.IsType<ArticleChange.Rejected>(Assert.Single(await reading.UntilReadyAsync()));
        Assert.Contains("levels deep", rejected.Rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_SingleFile_IsTheOnlyOne()
    {
        Write("a.txt", "satu");
        Write("b.txt", "dua");

        await using Reading reading = Open(Path.Combine(_folder, "b.txt"));

        Assert.Equal("b.txt=dua", Describe(Assert.Single(await reading.UntilReadyAsync())));
    }

    [Fact]
    public async Task ReadAsync_FolderNamedTwice_IsReadOnce()
    {
        Write("dalam/a.txt", "satu");

        await using Reading reading = Open(_folder, _folder + "/", _folder + "/dalam");

        Assert.Equal("dalam/a.txt=satu", Describe(Assert.Single(await reading.UntilReadyAsync())));
    }

    private static string Describe(ArticleChange change)
    {
        var found = Assert.IsType<ArticleChange.Found>(change);
        return $"{found.File}={Encoding.UTF8.GetString(found.Content.Span)}";
    }

    private void Write(string name, string content)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private Reading Open(params string[] folders) =>
        new(new FolderSource([.. folders.Length == 0 ? [_folder] : folders], new ArticleReader(largestFile: 100), TimeProvider.System, NullLogger<FolderSource>.Instance));

    private async Task<Reading> OpenReadyAsync()
    {
        Reading reading = Open();
        await reading.UntilReadyAsync();
        return reading;
    }

    private sealed class Reading(FolderSource source) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<ArticleChange> _changes = source.ReadAsync(Stop).GetAsyncEnumerator(Stop);

        public async Task<ArticleChange> NextAsync()
        {
            Assert.True(await _changes.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), Stop));
            return _changes.Current;
        }

        public async Task<List<ArticleChange>> UntilReadyAsync()
        {
            var changes = new List<ArticleChange>();
            while (await NextAsync() is var change and not ArticleChange.Ready)
                changes.Add(change);
            return changes;
        }

        public ValueTask DisposeAsync() => _changes.DisposeAsync();
    }
}
