using System.Diagnostics;
using BriefingBot.Core.Delivery;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Support;
using Microsoft.Data.Sqlite;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Faults;

/// <summary>Platforms, disks, clocks and neighbours that fail: every message still arrives, once, on Telegram and on Discord.</summary>
/// <param name="channels">How many are served.</param>
/// <param name="locked">For how long another program holds the database.</param>
internal sealed class FaultProofs(int channels, TimeSpan locked)
{
    /// <summary>At one platform in an hour: five by each of those that began before it was known to be down, then one a minute.</summary>
    private const int MostInVain = 400;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Channels that failed are tried again after five minutes at most.</summary>
    private static readonly TimeSpan LongestAfterwards = TimeSpan.FromMinutes(6);

    public async Task<string> PlatformDownAsync(CancellationToken cancellationToken)
    {
        var down = new Fault(503);
        DateTimeOffset back = new ManualTimeProvider().GetUtcNow() + Hour;
        await using FaultScene scene = await FaultScene.OpenAsync((clock, _) => clock.GetUtcNow() < back ? down : null, cancellationToken);
        await scene.AddAsync(0, channels, cancellationToken);

        await scene.DeliverAsync(Hour, cancellationToken);
        (int inVain, string described) = (scene.Platforms.Attempts, scene.Platforms.Described);
        TimeSpan late = await scene.DeliverAsync(Hour, cancellationToken);

        await scene.CheckAsync(cancellationToken);
        Unless(inVain < 2 * MostInVain, $"{described} attempts at platforms that were down.");
        Unless(late < Best(scene) + LongestAfterwards, $"The last message came {late} after the platforms were back.");
        return $"platforms down for an hour: {Messages(channels)}, 0 lost, 0 repeated; {described} attempts in that hour, all delivered {late.TotalSeconds:F0} s after it, the limits allow {Best(scene).TotalSeconds:F0} s";
    }

    public async Task<string> EverySecondFailsAsync(CancellationToken cancellationToken)
    {
        var broken = new Fault(500);
        await using FaultScene scene = await FaultScene.OpenAsync((_, attempt) => attempt % 2 == 0 ? broken : null, cancellationToken);
        await scene.AddAsync(0, channels, cancellationToken);

        TimeSpan taken = await scene.DeliverAsync(Hour, cancellationToken);

        await scene.CheckAsync(cancellationToken);
        return $"every second send fails: {Messages(channels)}, 0 lost, 0 repeated; attempts: {scene.Platforms.Described}, {taken.TotalSeconds:F0} s";
    }

    public async Task<string> DiskFullAsync(CancellationToken cancellationToken)
    {
        await using FaultScene scene = await FaultScene.OpenAsync(static (_, _) => null, cancellationToken);
        await scene.AddAsync(0, channels / 2, cancellationToken);
        await scene.Database.WriteAsync(static connection => connection.Execute("PRAGMA max_page_count = 1"), cancellationToken);
        int refused = 0;
        for (int subscription = channels / 2; subscription < channels * 4; subscription++)
        {
            try
            {
                await scene.AddAsync(subscription, 1, cancellationToken);
            }
            catch (StoreUnavailableException)
            {
                refused++;
            }
        }

        Unless(refused > 0, "The disk never was full.");
        await scene.Database.WriteAsync(static connection => connection.Execute("PRAGMA max_page_count = 1000000"), cancellationToken);
        await scene.AddAsync(channels / 2, (channels * 4) - (channels / 2), cancellationToken);

        await scene.CheckAsync(cancellationToken);
        return $"disk full: {refused} editions refused whole and added when there was room; {Messages(4 * channels)}, 0 lost, 0 repeated";
    }

    public async Task<string> ClockSetBackAsync(CancellationToken cancellationToken)
    {
        var wait = new Fault(429, Wait: 10);
        await using FaultScene scene = await FaultScene.OpenAsync((_, attempt) => attempt % 20 == 0 ? wait : null, cancellationToken);
        await scene.AddAsync(0, channels, cancellationToken);
        TimeSpan before = await scene.DeliverAsync(TimeSpan.FromSeconds(5), cancellationToken);

        scene.Clock.Set(scene.Clock.GetUtcNow() - Hour);
        await scene.AddAsync(0, channels, cancellationToken);
        await scene.AddAsync(channels, channels, cancellationToken);
        TimeSpan after = await scene.DeliverAsync(Hour, cancellationToken);

        await scene.CheckAsync(cancellationToken);
        Unless(after < Hour / 2, $"Messages waited {after} for the clock.");
        return $"clock set back an hour while sending: {Messages(2 * channels)}, every twentieth told to wait 10 s; 0 lost, 0 repeated, delivered in {(before + after).TotalSeconds:F0} s";
    }

    public async Task<string> LockedAsync(CancellationToken cancellationToken)
    {
        await using FaultScene scene = await FaultScene.OpenAsync(static (_, _) => null, cancellationToken);
        await scene.AddAsync(0, channels / 2, cancellationToken);
        using var other = new SqliteConnection($"Data Source={scene.Path};Pooling=False");
        other.Open();
        other.Execute("BEGIN IMMEDIATE");
        int before = scene.Platforms.Attempts;
        Task adding = scene.AddAsync(channels / 2, channels - (channels / 2), cancellationToken);
        var watch = Stopwatch.StartNew();
        TimeSpan slowest = TimeSpan.Zero;
        while (watch.Elapsed < locked)
        {
            // What a command reads is in memory or in the file, and neither is locked for readers.
            long asked = Stopwatch.GetTimestamp();
            await scene.Database.ReadAsync(static connection => connection.Scalar<long>("SELECT count(*) FROM subscriptions"), cancellationToken);
            TimeSpan took = Stopwatch.GetElapsedTime(asked);
            slowest = took > slowest ? took : slowest;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
        }

        int meanwhile = scene.Platforms.Attempts - before;
        Unless(!adding.IsCompleted, "An edition was added to a locked database.");
        other.Execute("COMMIT");
        await adding;

        await scene.CheckAsync(cancellationToken);
        Unless(meanwhile <= FaultyPlatforms.Names.Length * new PumpSettings().ChannelsAtOnce, $"{meanwhile} messages were sent that could not be recorded.");
        return $"database locked for {locked.TotalSeconds:F0} s: {Messages(channels)}, 0 lost, 0 repeated; {meanwhile} sent meanwhile, slowest read {slowest.TotalMilliseconds:F0} ms";
    }

    private static string Messages(int channels) => $"{channels * FaultScene.PartsEach} messages to {channels} channels of both platforms";

    /// <summary>Telegram, which has half of the messages, takes 30 a second.</summary>
    private static TimeSpan Best(FaultScene scene) => TimeSpan.FromSeconds(scene.Platforms.Arrived.Count / 2 / 30.0);
}
