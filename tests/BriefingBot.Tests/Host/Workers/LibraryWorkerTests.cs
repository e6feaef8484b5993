using BriefingBot.Core.Digests;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library;
using BriefingBot.Core.Library.Keeping;
using BriefingBot.Tests.Support;
using BriefingBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Host.Workers;

public sealed class LibraryWorkerTests : IDisposable
{
    private readonly ScriptedSource _source = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly LiveLibrary _library = new();
    private readonly HeardFiles _files = new();
    private readonly LibraryWriter _writer;
    private readonly IngestionWorker _ingestion;
    private readonly LibraryWorker _worker;

    public LibraryWorkerTests()
    {
        _writer = new LibraryWriter(_library, LibraryLimits.None, _clock, new LibraryKeeper(_files, "1", NullLogger<LibraryKeeper>.Instance));
        var intake = new ArticleIntake(_source, new AnalyzedReader(new ArticleReader(), new NoAnalysisStore()), _writer, TimeProvider.System, NullLogger<ArticleIntake>.Instance);
        _ingestion = new IngestionWorker(
            intake, new SubscriptionBook(new MemorySubscriptionStore()), new ArrivalBook(new MemoryArrivalStore(), _clock), _clock, NullLogger<IngestionWorker>.Instance);
        _worker = new LibraryWorker(_writer, _ingestion, _clock, NullLogger<LibraryWorker>.Instance);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_Changes_AreKeptEveryFiveMinutesAndAtTheEnd()
    {
        _source.Find("bridge.txt", SampleArticles.Bridge);
        _source.BeReady();
        await _ingestion.StartAsync(Stop);
        await _worker.StartAsync(Stop);
        await _clock.TimerSetAsync(LibraryWorker.KeepEvery, LibraryWorker.KeepEvery);
        Assert.Empty(_files.Names);

        Task kept = _files.KeptAsync();
        _clock.Advance(LibraryWorker.KeepEvery);
        await kept.WaitAsync(Stop);
        Assert.Contains("library", _files.Names);

        kept = _files.KeptAsync();
        await _ingestion.StopAsync(Stop);
        _writer.Apply(LibraryChange.None);
        await _worker.StopAsync(Stop);
        await kept.WaitAsync(Stop);
    }

    [Fact]
    public async Task Run_ManyIndexedAtTheStart_AreKeptAtOnce()
    {
        for (int i = 0; i < 1_000; i++)
            _source.Find($"{i}.txt", $"Kabar {i}\n\nWarga Desa Nomor{i} memanen jagung pada hari ke-{i} bulan ini.\n");
        _source.BeReady();

        Task kept = _files.KeptAsync();
        await _ingestion.StartAsync(Stop);
        await _worker.StartAsync(Stop);
        await kept.WaitAsync(Stop);

        Assert.Contains("numbers", _files.Names);
        await _worker.StopAsync(Stop);
        await _ingestion.StopAsync(Stop);
    }

    [Fact]
    public async Task Run_StoppedBeforeEverythingIsIn_LeavesWhatWasKeptAlone()
    {
        _source.Find("bridge.txt", SampleArticles.Bridge);
        await _ingestion.StartAsync(Stop);
        await _worker.StartAsync(Stop);
        _writer.Apply(new LibraryChange([], [], []) { IsLoading = true });

        await _worker.StopAsync(Stop);
        await _ingestion.StopAsync(Stop);

        Assert.Empty(_files.Names);
    }

    public void Dispose()
    {
        _worker.Dispose();
        _ingestion.Dispose();
    }
}
