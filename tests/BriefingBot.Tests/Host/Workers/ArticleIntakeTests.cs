using BriefingBot.Core.Answers;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library;
using BriefingBot.Tests.Core.Commands;
using BriefingBot.Tests.Support;
using BriefingBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Host.Workers;

public class ArticleIntakeTests
{
    private readonly ScriptedSource _source = new();
    private readonly LiveLibrary _library = new();
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2025, 3, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task RunAsync_Start_PublishesOnceWithEverything()
    {
        for (int i = 0; i < 100; i++)
            _source.Find($"{i}.txt", $"Kabar {i}\n\nWarga Desa {i} memanen jagung pada hari ke-{i} bulan ini, kata Sutarmi Wiryo.\n");
        _source.Find("empty.txt", "");
        _source.BeReady();
        await using IAsyncEnumerator<LibrarySnapshot> snapshots = Snapshots();

        Assert.True(await snapshots.MoveNextAsync());

        Assert.Equal(1, snapshots.Current.Version);
        Assert.Equal(100, snapshots.Current.Totals.Stories);
        Assert.Equal("empty.txt", Assert.Single(snapshots.Current.Rejected).File);
        Assert.Same(snapshots.Current, _library.Current);
    }

    [Fact]
    public async Task RunAsync_VeryMuchAtTheStart_AnswersFromThePartThatIsReadyAndSaysSo()
    {
        for (int i = 0; i < 2_100; i++)
            _source.Find($"{i}.txt", $"Kabar {i}\n\nWarga Desa Nomor{i} memanen jagung pada hari ke-{i} bulan ini.\n");
        await using IAsyncEnumerator<LibrarySnapshot> snapshots = Snapshots();

        await snapshots.MoveNextAsync();
        Answer early = new Bot(_library).Ask("/about");
        _source.BeReady();
        await snapshots.MoveNextAsync();

        Assert.Contains("2.000", early.Notice, StringComparison.Ordinal);
        Assert.False(snapshots.Current.IsLoading);
        Assert.Equal(2_100, snapshots.Current.Totals.Articles);
        Assert.Null(new Bot(_library).Ask("/about").Notice);
    }

    [Fact]
    public async Task RunAsync_StartThatTakesLong_AnswersFromWhatHasBeenReadMeanwhile()
    {
        for (int i = 0; i < 2_000; i++)
            _source.Find($"{i}.txt", $"Kabar {i}\n\nWarga Desa Nomor{i} memanen jagung pada hari ke-{i} bulan ini.\n");
        await using IAsyncEnumerator<LibrarySnapshot> snapshots = Snapshots();
        await snapshots.MoveNextAsync();

        _clock.Advance(TimeSpan.FromSeconds(15));
        _source.Find("bridge.txt", SampleArticles.Bridge);
        await snapshots.MoveNextAsync();

        Assert.True(snapshots.Current.IsLoading);
        Assert.Equal(2_001, snapshots.Current.Totals.Articles);
    }

    [Fact]
    public async Task RunAsync_LaterChanges_AreAppliedInTheirOrder()
    {
        _source.Find("bridge.txt", SampleArticles.Bridge);
        _source.BeReady();
        await using IAsyncEnumerator<LibrarySnapshot> snapshots = Snapshots();
        await snapshots.MoveNextAsync();

        _source.Find("market.txt", "");
        _source.Find("market.txt", SampleArticles.Market);
        _source.Find("bridge.txt", SampleArticles.Market);
        _source.Lose("bridge.txt");
        _source.Find("last.txt", SampleArticles.Bridge);
        while (await snapshots.MoveNextAsync() && !Files(snapshots.Current).Contains("last.txt"))
            Assert.NotEmpty(snapshots.Current.Stories);

        Assert.Equal(["last.txt", "market.txt"], Files(snapshots.Current));
        Assert.Empty(snapshots.Current.Rejected);
    }

    [Fact]
    public async Task RunAsync_BrokenSource_TellsItsReason()
    {
        _source.Break(new IOException("The disk is gone."));
        await using IAsyncEnumerator<LibrarySnapshot> snapshots = Snapshots();

        IOException reason = await Assert.ThrowsAsync<IOException>(async () => await snapshots.MoveNextAsync());

        Assert.Equal("The disk is gone.", reason.Message);
    }

    [Fact]
    public async Task RunAsync_Cancelled_Ends()
    {
        using var stop = new CancellationTokenSource();
        await using IAsyncEnumerator<LibrarySnapshot> snapshots = Snapshots(stop.Token);
        ValueTask<bool> next = snapshots.MoveNextAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    private static string[] Files(LibrarySnapshot library) =>
        [.. library.Stories.SelectMany(static story => story.Articles).Select(static article => article.Article.File).Order(StringComparer.Ordinal)];

    private IAsyncEnumerator<LibrarySnapshot> Snapshots(CancellationToken? stop = null) =>
        new ArticleIntake(
            _source, new AnalyzedReader(new ArticleReader(), new NoAnalysisStore()), new LibraryWriter(_library), _clock, NullLogger<ArticleIntake>.Instance)
            .RunAsync(stop ?? TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
}
