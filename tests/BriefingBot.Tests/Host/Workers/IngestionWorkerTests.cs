using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library;
using BriefingBot.Tests.Core.Digests;
using BriefingBot.Tests.Support;
using BriefingBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Host.Workers;

public sealed class IngestionWorkerTests : IDisposable
{
    private readonly ScriptedSource _source = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly KeptArrivals _store = new();
    private readonly ArrivalBook _arrivals;
    private readonly IngestionWorker _worker;

    public IngestionWorkerTests()
    {
        var intake = new ArticleIntake(
            _source, new AnalyzedReader(new ArticleReader(), new NoAnalysisStore()), new LibraryWriter(new LiveLibrary()), _clock,
            NullLogger<ArticleIntake>.Instance);
        _arrivals = new ArrivalBook(_store, _clock);
        _worker = new IngestionWorker(intake, new SubscriptionBook(new MemorySubscriptionStore()), _arrivals, _clock, NullLogger<IngestionWorker>.Instance);
        _source.Find("bridge.txt", SampleArticles.Bridge);
        _source.BeReady();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_ArrivalsTakeLongToLoad_AnswersDoNotWaitAndDigestsDo()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _store.Opens = open.Task;

        await _worker.StartAsync(Stop);
        LibrarySnapshot library = await _worker.Complete.WaitAsync(Stop);

        Assert.Equal(1, (await _worker.Loaded).Totals.Articles);
        Assert.False(_worker.Noted.IsCompleted);
        Assert.Empty(_store.Kept);

        open.SetResult();
        await _worker.Noted.WaitAsync(Stop);

        Assert.Same(library, _arrivals.News.Library);
        Assert.NotEmpty(_store.Kept);
    }

    [Fact]
    public async Task Note_TheDiskIsFull_IsTriedAgainWithoutAChange()
    {
        _store.IsFull = true;
        await _worker.StartAsync(Stop);
        await _clock.TimerSetAsync(IngestionWorker.NoteAgain, IngestionWorker.NoteAgain);
        Assert.False(_worker.Noted.IsCompleted);

        _store.IsFull = false;
        _clock.Advance(IngestionWorker.NoteAgain);

        await _worker.Noted.WaitAsync(Stop);
        Assert.NotEmpty(_store.Kept);
    }

    [Fact]
    public async Task Note_TheDiskIsFullUntilAChange_NotesThatToo()
    {
        _store.IsFull = true;
        await _worker.StartAsync(Stop);
        await _clock.TimerSetAsync(IngestionWorker.NoteAgain, IngestionWorker.NoteAgain);

        _store.IsFull = false;
        _source.Find("port.txt", "Pelabuhan Belara\n\nPelabuhan Belara dibuka lagi pada Senin setelah badai berlalu.\n");

        await _worker.Noted.WaitAsync(Stop);
        Assert.Equal(2, _arrivals.News.Library.Totals.Articles);
    }

    /// <summary>The host stops when a worker fails, and says why.</summary>
    [Fact]
    public async Task Start_ArrivalsCannotBeRead_Fails()
    {
        _store.Opens = Task.FromException(new StoreUnavailableException("The file is gone."));

        await _worker.StartAsync(Stop);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _worker.ExecuteTask!.WaitAsync(Stop));
    }

    public void Dispose() => _worker.Dispose();
}
