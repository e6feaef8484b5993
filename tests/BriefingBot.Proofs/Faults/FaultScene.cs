using BriefingBot.Core.Delivery;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Faults;

/// <summary>Real stores and a real pump, with a platform that fails and a clock that the proof moves.</summary>
internal sealed class FaultScene : IAsyncDisposable
{
    public const int PartsEach = 2;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-fault-");
    private readonly CancellationTokenSource _stop;
    private readonly Task _sending;
    private readonly DueEditions _due;
    private readonly SqliteOutbox _outbox;
    private int _editions;

    public FaultScene(Func<FaultScene, int, SendResult?> fault, CancellationToken cancellationToken)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "briefingbot.db");
        Database = SqliteDatabase.Open(Path, NullLogger<SqliteDatabase>.Instance);
        _outbox = new SqliteOutbox(Database, Clock);
        _due = new DueEditions(new SqliteEditionStore(Database, _outbox, Clock), ["telegram"], PartsEach);
        Platform = new FaultyPlatform(attempt => fault(this, attempt));
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pump = new OutboxPump(_outbox, [Platform], new SilentEvents(_outbox), new PumpSettings(), Clock, new Random(1), NullLogger<OutboxPump>.Instance);
        _sending = pump.RunAsync(_stop.Token);
    }

    public string Path { get; }

    public SqliteDatabase Database { get; }

    public ManualTimeProvider Clock { get; } = new();

    public FaultyPlatform Platform { get; }

    /// <summary>An edition of one slot for each subscription from a number on.</summary>
    public async Task AddAsync(int first, int count, CancellationToken cancellationToken)
    {
        for (int subscription = first; subscription < first + count; subscription++)
            _editions += await _due.AddAsync(subscription, slots: 1, cancellationToken);
    }

    /// <summary>Moves the clock whenever everybody waits for it, until nothing is left to send or the clock has gone so far.</summary>
    /// <returns>How far the clock went.</returns>
    public async Task<TimeSpan> DeliverAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        TimeSpan gone = TimeSpan.Zero;
        int seen = -1;
        while (gone < most && !(await _outbox.WaitingAsync(cancellationToken)).IsEmpty)
        {
            // A few real milliseconds without an attempt: what is left waits for the clock.
            if (seen == Platform.Attempts)
            {
                Clock.Advance(TimeSpan.FromSeconds(1));
                gone += TimeSpan.FromSeconds(1);
            }

            seen = Platform.Attempts;
            await Task.Delay(TimeSpan.FromMilliseconds(gone < most ? 4 : 1), TimeProvider.System, cancellationToken);
        }

        return gone;
    }

    /// <summary>Every message arrived once, and the file is intact.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await DeliverAsync(TimeSpan.FromHours(2), cancellationToken);
        await _stop.CancelAsync();
        await _sending;
        int lost = (_editions * PartsEach) - Platform.Arrived.Count, repeated = Platform.Arrived.Values.Sum(static times => times - 1);
        Unless(lost == 0 && repeated == 0, $"{lost} messages are lost, {repeated} repeated.");
        Unless(Database.Read(static connection => connection.Scalar<string>("PRAGMA integrity_check")) == "ok", "The database is damaged.");
        Unless(Database.Read(static connection => connection.Scalar<long>("SELECT count(*) FROM editions WHERE state <> 'Delivered'")) == 0, "An edition is not settled.");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Database.Dispose();
        _stop.Dispose();
        _folder.Delete(recursive: true);
    }
}
