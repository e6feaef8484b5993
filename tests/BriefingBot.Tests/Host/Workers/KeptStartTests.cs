using BriefingBot.Core.Library.Keeping;
using BriefingBot.Storage;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Workers;

/// <summary>Starts over real files, one after the other.</summary>
public sealed class KeptStartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-");
    private readonly RecordingLog _log = new();

    public KeptStartTests()
    {
        string samples = Path.Combine(Repository.Root, "config", "articles");
        foreach (string file in Directory.EnumerateFiles(samples, "*.*", SearchOption.AllDirectories))
        {
            string copy = At(Path.GetRelativePath(samples, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private string Cache => Path.Combine(_folder.FullName, "data", "analysis.db");

    private string Kept => Cache + ".index";

    [Fact]
    public async Task Start_NothingChanged_IndexesNothingAndAnswersTheSame()
    {
        (string answers, int stories) = await FirstRunAsync();

        using StartedLibrary again = await StartAsync();

        Assert.Equal((stories, 0), (again.Writer.RevivedStories, again.Writer.BuiltStories));
        Assert.Equal(answers, again.Answers);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Start_FilesAddedChangedRenamedAndRemoved_EqualsALibraryIndexedFromNothing()
    {
        Dictionary<string, int> numbers;
        using (StartedLibrary first = await StartAsync())
        {
            first.Writer.Keep();
            numbers = first.Numbers;
        }

        File.WriteAllText(At("aaa.txt"), SampleArticles.Bridge);
        File.WriteAllText(At("dunia/zzz.txt"), SampleArticles.Market);
        File.AppendAllText(At("dunia/2024-06-24-tiongkok-menimbang.txt"), "\n\nVladimir Putin mengatakan 12 kapal akan datang.\n");
        File.Move(At("daerah/2025-03-03-banjir-tanjung-mekar.txt"), At("daerah/banjir.txt"));
        File.Delete(At("dunia/kim-naik-kereta-ke-rusia.txt"));
        string restarted;
        int revived;
        using (StartedLibrary again = await StartAsync())
        {
            (restarted, revived) = (again.Answers, again.Writer.RevivedStories);
            Dictionary<string, int> now = again.Numbers;
            foreach (string file in numbers.Keys.Intersect(now.Keys))
                Assert.Equal(numbers[file], now[file]);
            Assert.Equal([1, 2, 3], now.Keys.Except(numbers.Keys).Select(file => now[file] - numbers.Values.Max()).Order());
            again.Writer.Keep();
        }

        File.Delete(Path.Combine(Kept, "library"));
        using StartedLibrary anew = await StartAsync();

        Assert.InRange(revived, 5, anew.Current.Totals.Stories - 3);
        Assert.Equal(0, anew.Writer.RevivedStories);
        Assert.Equal(anew.Answers, restarted);
    }

    [Fact]
    public async Task Start_FileThatWasGoneComesBack_HasItsOldNumber()
    {
        string file = At("dunia/kim-naik-kereta-ke-rusia.txt"), aside = Path.Combine(_folder.FullName, "aside");
        int number;
        using (StartedLibrary first = await StartAsync())
        {
            number = first.Numbers["dunia/kim-naik-kereta-ke-rusia.txt"];
            first.Writer.Keep();
        }

        File.Move(file, aside);
        using (StartedLibrary without = await StartAsync())
            without.Writer.Keep();
        File.Move(aside, file);
        using StartedLibrary again = await StartAsync();

        Assert.Equal(number, again.Numbers["dunia/kim-naik-kereta-ke-rusia.txt"]);
    }

    [Fact]
    public async Task Start_AnotherVersionOfTheCode_IndexesAnewAndKeepsTheNumbers()
    {
        (string answers, int stories) = await FirstRunAsync();

        using StartedLibrary again = await StartAsync(version: "2");

        Assert.Equal((0, stories), (again.Writer.RevivedStories, again.Writer.BuiltStories));
        Assert.Equal(answers, again.Answers);
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("emptied")]
    [InlineData("another's")]
    [InlineData("gone")]
    public async Task Start_AnyKeptFileDamaged_AnswersTheSameSaysSoOnceAndIsMendedByKeeping(string damage)
    {
        (string answers, int stories) = await FirstRunAsync();
        foreach (string name in (string[])["numbers", "library", "passages", "statements", "figures", "titles", "events"])
        {
            int said = _log.Lines.Length;
            Damage(Assert.Single(Directory.EnumerateFiles(Kept, name + "*")), damage);

            await StartsLikeAsync(answers, keep: true);
            int lines = _log.Lines.Length - said;
            int mended = await StartsLikeAsync(answers, keep: false);

            bool isMissed = damage != "gone" || name is not ("library" or "numbers");
            Assert.Equal(isMissed ? 1 : 0, lines);
            Assert.All(_log.Lines, static line => Assert.StartsWith("Warning: What was kept of the library cannot be used:", line, StringComparison.Ordinal));
            Assert.Equal((stories, said + lines), (mended, _log.Lines.Length));
        }
    }

    [Fact]
    public async Task Keep_FolderThatCannotBeWritten_SaysSoOnceAndGoesOn()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Kept)!);
        File.WriteAllText(Kept, "A file where the folder would be.");
        using StartedLibrary library = await StartAsync();

        library.Writer.Keep();
        library.Writer.Keep();

        Assert.StartsWith("Warning: The library is not kept", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.Contains("Putin", library.Answers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(20)]
    public async Task Keep_DiskFull_SaysSoOnceAndLeavesWhatWasKeptAndNothingElse(int roomInPercent)
    {
        await FirstRunAsync();
        string[] names = Names();
        long bytes = Bytes();
        File.WriteAllText(At("aaa.txt"), SampleArticles.Bridge);
        File.AppendAllText(At("dunia/2024-06-24-tiongkok-menimbang.txt"), "\n\nVladimir Putin mengatakan 12 kapal akan datang.\n");
        CrampedFiles? disk = null;
        string answers;
        using (StartedLibrary cramped = await StartAsync(files: inner => disk = new CrampedFiles((KeptFolder)inner)))
        {
            cramped.Writer.MergeAll(TestContext.Current.CancellationToken);
            answers = cramped.Answers;
            disk!.MostBytes = bytes + (bytes * roomInPercent / 100);
            for (int attempt = 0; attempt < 3; attempt++)
                cramped.Writer.Keep();

            Assert.Equal(names, Names());
            Assert.Equal("Warning: The library is not kept for the next start, which will take longer: No space left on device ", Assert.Single(_log.Lines));
        }

        int revived = await StartsLikeAsync(answers, keep: true);
        int later = await StartsLikeAsync(answers, keep: false);

        Assert.True(revived >= 10, $"{revived} were revived.");
        Assert.True(later > revived, $"{later} were revived after {revived}.");
        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task Keep_KilledAtAnyMoment_LeavesTheOldStateOrTheNew()
    {
        await FirstRunAsync();
        File.WriteAllText(At("aaa.txt"), SampleArticles.Bridge);
        bool wasKilled = true;
        for (int step = 0; wasKilled; step++)
        {
            File.AppendAllText(At("aaa.txt"), $"\n\nDarto Halim mengatakan {step + 2} perahu akan datang.\n");
            string answers;
            using (StartedLibrary killed = await StartAsync(files: inner => new MortalFiles(inner, step)))
            {
                answers = killed.Answers;
                wasKilled = Record.Exception(killed.Writer.Keep) is MortalFiles.KilledException;
            }

            using StartedLibrary again = await StartAsync();

            Assert.Equal(answers, again.Answers);
            Assert.InRange(again.Writer.RevivedStories, 10, again.Current.Totals.Stories);
        }

        Assert.Empty(_log.Lines);
        Assert.DoesNotContain(Directory.EnumerateFiles(Kept), static file => file.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keep_NothingChanged_WritesNothing()
    {
        await FirstRunAsync();
        using StartedLibrary again = await StartAsync(files: static inner => new MortalFiles(inner, 3));

        again.Writer.Keep();
        Exception? second = Record.Exception(again.Writer.Keep);

        Assert.Null(second);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _log.Dispose();
    }

    private string[] Names() => [.. Directory.EnumerateFiles(Kept).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private long Bytes() => Directory.EnumerateFiles(Kept).Sum(static file => new FileInfo(file).Length);

    /// <summary>Starts once more; returns how many stories were as they had been kept.</summary>
    private async Task<int> StartsLikeAsync(string answers, bool keep)
    {
        using StartedLibrary again = await StartAsync();
        Assert.Equal(answers, again.Answers);
        if (keep)
            again.Writer.Keep();
        return again.Writer.RevivedStories;
    }

    private static void Damage(string file, string damage)
    {
        byte[] bytes = File.ReadAllBytes(file);
        switch (damage)
        {
            case "cut":
                File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
                break;
            case "changed":
                bytes[bytes.Length / 2]++;
                File.WriteAllBytes(file, bytes);
                break;
            case "emptied":
                File.WriteAllBytes(file, []);
                break;
            case "another's":
                File.WriteAllText(file, "Something else, which happens to have this name. " + new string('x', bytes.Length));
                break;
            default:
                File.Delete(file);
                break;
        }
    }

    private async Task<(string Answers, int Stories)> FirstRunAsync()
    {
        using StartedLibrary first = await StartAsync();
        first.Writer.Keep();
        return (first.Answers, first.Current.Totals.Stories);
    }

    private string At(string file) => Path.Combine(_folder.FullName, "articles", file);

    private Task<StartedLibrary> StartAsync(string version = "1", Func<IKeptFiles, IKeptFiles>? files = null) =>
        StartedLibrary.StartAsync(Path.Combine(_folder.FullName, "articles"), Cache, _log, version, files);
}
