using System.Diagnostics;
using BriefingBot.Cli;
using BriefingBot.Composition;
using BriefingBot.Configuration;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Proofs.Bot;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Faults;

/// <summary>Stores, pump and both platforms as <c>run</c> composes them, with platforms that fail and a clock that the proof moves.</summary>
internal sealed class FaultScene : IAsyncDisposable
{
    public const int PartsEach = 2;

    /// <summary>In real time: longer, and what looks like it is a wait of the same length.</summary>
    private static readonly TimeSpan LongestOnWire = TimeSpan.FromSeconds(0.5);

    private readonly BotFolder _folder;
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop;
    private readonly Task _sending;
    private readonly DueEditions _due;
    private int _editions;

    private FaultScene(BotFolder folder, SqliteDatabase database, ManualTimeProvider clock, FaultyPlatforms platforms, CancellationToken cancellationToken)
    {
        (_folder, Database, Clock, Platforms) = (folder, database, clock, platforms);
        var shell = new Shell
        {
            In = TextReader.Null,
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Variables = platforms.Variables.ToDictionary(static pair => pair.Name, static pair => pair.Value, StringComparer.Ordinal),
            WorkingFolder = AppContext.BaseDirectory,
            ProgramFolder = AppContext.BaseDirectory,
            Time = clock,
        };
        var configuration = BotConfiguration.Load(shell, namedFolder: null);
        Unless(configuration.Errors.IsEmpty, string.Join(' ', configuration.Errors));
        _services = new ServiceCollection()
            .AddCore(shell, configuration).AddStorage(database).AddDelivery().AddTelegram(configuration).AddDiscord(configuration).BuildServiceProvider();
        _due = new DueEditions(_services.GetRequiredService<IEditionStore>(), FaultyPlatforms.Names, PartsEach) { PayloadOf = FaultyPlatforms.Payload };
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _sending = _services.GetRequiredService<OutboxPump>().RunAsync(_stop.Token);
    }

    public string Path => _folder.Database;

    public SqliteDatabase Database { get; }

    public ManualTimeProvider Clock { get; }

    public FaultyPlatforms Platforms { get; }

    /// <param name="fault">As <see cref="FaultyPlatforms.StartAsync"/> takes it, with the clock.</param>
    public static async Task<FaultScene> OpenAsync(Func<ManualTimeProvider, int, Fault?> fault, CancellationToken cancellationToken)
    {
        var clock = new ManualTimeProvider();
        FaultyPlatforms platforms = await FaultyPlatforms.StartAsync(clock, attempt => fault(clock, attempt), cancellationToken);
        var folder = new BotFolder();
        var database = SqliteDatabase.Open(folder.Database, NullLogger<SqliteDatabase>.Instance);
        return new FaultScene(folder, database, clock, platforms, cancellationToken);
    }

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
        long moved = Stopwatch.GetTimestamp();
        while (gone < most && Database.Read(static connection => connection.Scalar<long>("SELECT EXISTS (SELECT 1 FROM outbox)")) == 1)
        {
            // A few real milliseconds without an attempt, and nothing on the wire: what is left waits for the clock.
            bool isOnWire = FaultyPlatforms.IsOnWire(Clock) && Stopwatch.GetElapsedTime(moved) < LongestOnWire;
            if (seen == Platforms.Attempts && !isOnWire)
            {
                Clock.Advance(TimeSpan.FromSeconds(1));
                gone += TimeSpan.FromSeconds(1);
                moved = Stopwatch.GetTimestamp();
            }

            seen = Platforms.Attempts;
            await Task.Delay(TimeSpan.FromMilliseconds(4), TimeProvider.System, cancellationToken);
        }

        return gone;
    }

    /// <summary>Every message arrived once, and the file is intact.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await DeliverAsync(TimeSpan.FromHours(2), cancellationToken);
        await _stop.CancelAsync();
        await _sending;
        int lost = (_editions * PartsEach) - Platforms.Arrived.Count, repeated = Platforms.Arrived.Values.Sum(static times => times - 1);
        Unless(lost == 0 && repeated == 0, $"{lost} messages are lost, {repeated} repeated.");
        Unless(_folder.Count("editions WHERE state <> 'Delivered'") == 0, "An edition is not settled.");
        _folder.Check();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        Database.Dispose();
        await Platforms.DisposeAsync();
        _stop.Dispose();
        _folder.Dispose();
    }
}
