using System.Diagnostics;
using BriefingBot.Core.Delivery;
using BriefingBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Faults;

/// <summary>Platforms, disks, clocks and neighbours that fail: every message still arrives, once.</summary>
/// <param name="channels">How many are served.</param>
/// <param name="locked">For how long another program holds the database.</param>
internal sealed class FaultProofs(int channels, TimeSpan locked)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task<string> PlatformDownAsync(CancellationToken cancellationToken)
    {
        var down = new SendResult.Unavailable("503");
        DateTimeOffset back = new BriefingBot.Tests.Support.ManualTimeProvider().GetUtcNow() + Hour;
        await using var scene = new FaultScene((scene, _) => scene.Clock.GetUtcNow() < back ? down : null, cancellationToken);
        await scene.AddAsync(0, channels, cancellationToken);

        await scene.DeliverAsync(Hour, cancellationToken);
        int inVain = scene.Platform.Attempts;
        TimeSpan late = await scene.DeliverAsync(Hour, cancellationToken);

        await scene.CheckAsync(cancellationToken);
        Unless(inVain < 400, $"{inVain} attempts at a platform that was down.");
        Unless(late < TimeSpan.FromMinutes(6), $"The last message came {late} after the platform was back.");
        return $"platform down for an hour: {channels * FaultScene.PartsEach} messages to {channels} channels, 0 lost, 0 repeated; {inVain} attempts in that hour, all delivered {late.TotalSeconds:F0} s after it";
    }

    public async Task<string> EverySecondFailsAsync(CancellationToken cancellationToken)
    {
        await using var scene = new FaultScene(static (_, attempt) => attempt % 2 == 0 ? new SendResult.Unavailable("500") : null, cancellationToken);
        await scene.AddAsync(0, channels, cancellationToken);

        TimeSpan taken = await scene.DeliverAsync(Hour, cancellationToken);

        await scene.CheckAsync(cancellationToken);
        return $"every second send fails: {channels * FaultScene.PartsEach} messages, 0 lost, 0 repeated; {scene.Platform.Attempts} attempts, {taken.TotalSeconds:F0} s";
    }

    public async Task<string> DiskFullAsync(CancellationToken cancellationToken)
    {
        await using var scene = new FaultScene(static (_, _) => null, cancellationToken);
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
        return $"disk full: {refused} editions refused whole and added when there was room; {channels * 4 * FaultScene.PartsEach} messages, 0 lost, 0 repeated";
    }

    public async Task<string> ClockSetBackAsync(CancellationToken cancellationToken)
    {
        await using var scene = new FaultScene(static (_, attempt) => attempt % 3 == 0 ? new SendResult.RateLimited(TimeSpan.FromSeconds(30)) : null, cancellationToken);
        await scene.AddAsync(0, channels, cancellationToken);
        TimeSpan before = await scene.DeliverAsync(TimeSpan.FromSeconds(20), cancellationToken);

        scene.Clock.Set(scene.Clock.GetUtcNow() - Hour);
        await scene.AddAsync(0, channels, cancellationToken);
        await scene.AddAsync(channels, channels, cancellationToken);
        TimeSpan after = await scene.DeliverAsync(Hour, cancellationToken);

        await scene.CheckAsync(cancellationToken);
        Unless(after < TimeSpan.FromMinutes(15), $"Messages waited {after} for the clock.");
        return $"clock set back an hour: {channels * 2 * FaultScene.PartsEach} messages, every third asked to wait 30 s; 0 lost, 0 repeated, delivered in {(before + after).TotalSeconds:F0} s";
    }

    public async Task<string> LockedAsync(CancellationToken cancellationToken)
    {
        await using var scene = new FaultScene(static (_, _) => null, cancellationToken);
        await scene.AddAsync(0, channels / 2, cancellationToken);
        using var other = new SqliteConnection($"Data Source={scene.Path};Pooling=False");
        other.Open();
        other.Execute("BEGIN IMMEDIATE");
        int before = scene.Platform.Attempts;
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

        int meanwhile = scene.Platform.Attempts - before;
        Unless(!adding.IsCompleted, "An edition was added to a locked database.");
        other.Execute("COMMIT");
        await adding;

        await scene.CheckAsync(cancellationToken);
        Unless(meanwhile <= new PumpSettings().ChannelsAtOnce, $"{meanwhile} messages were sent that could not be recorded.");
        return $"database locked for {locked.TotalSeconds:F0} s: {channels * FaultScene.PartsEach} messages, 0 lost, 0 repeated; {meanwhile} sent meanwhile, slowest read {slowest.TotalMilliseconds:F0} ms";
    }
}
