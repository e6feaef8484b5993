using BriefingBot.Core.Delivery;
using BriefingBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Proofs.Crash;

/// <summary>The process that is killed: real stores, a real pump, and editions falling due while it sends.</summary>
internal static class Victim
{
    public static readonly string[] Platforms = ["telegram", "discord"];

    public const int PartsEach = 2;

    /// <summary>Runs until it is killed, or until everything up to a slot is sent.</summary>
    public static async Task RunAsync(string path, Uri server, int subscriptions, int slots, CancellationToken cancellationToken)
    {
        using SqliteDatabase database = SqliteDatabase.Open(path, NullLogger<SqliteDatabase>.Instance);
        var outbox = new SqliteOutbox(database, TimeProvider.System);
        var editions = new SqliteEditionStore(database, outbox, TimeProvider.System);
        using var client = new HttpClient { BaseAddress = server };
        WireTransport[] transports = [.. Platforms.Select(platform => new WireTransport(platform, client))];
        var pump = new OutboxPump(outbox, transports, new SilentEvents(outbox), new PumpSettings(), TimeProvider.System, new Random(), NullLogger<OutboxPump>.Instance);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task sending = pump.RunAsync(stop.Token);
        var due = new DueEditions(editions, Platforms, PartsEach);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, subscriptions), new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = stop.Token },
            async (subscription, token) => await due.AddAsync(subscription, slots, token));
        await Console.Out.WriteLineAsync("added");
        while (await outbox.WaitingAsync(stop.Token) is { IsEmpty: false })
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, stop.Token);
        await stop.CancelAsync();
        await sending;
        await Console.Out.WriteLineAsync("done");
    }
}
