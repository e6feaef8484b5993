using BriefingBot.Core.Library.Keeping;
using BriefingBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Proofs.Keeping;

/// <summary>The process that is killed: a library that follows its folder, merges, and keeps every change at once.</summary>
internal static class KeepingVictim
{
    /// <summary>The hidden verb of this program under which it runs.</summary>
    public const string Verb = "keeper";

    /// <summary>Runs until it is killed, or until its standard input ends; then it keeps once more.</summary>
    public static async Task RunAsync(string articles, string cache, CancellationToken cancellationToken)
    {
        using SqliteAnalysisStore store = KeptLife.OpenStore(cache, NullLogger<SqliteAnalysisStore>.Instance);
        var life = new KeptLife(articles, store, new TellingFiles(store.Beside), NullLogger<LibraryKeeper>.Instance);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var complete = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] all =
        [
            life.RunAsync(() => complete.TrySetResult(), stop.Token),
            MergeAsync(life, complete.Task, stop.Token),
            KeepAsync(life, complete.Task, stop.Token),
        ];
        Task ended = Console.In.ReadToEndAsync(cancellationToken);
        await await Task.WhenAny([ended, .. all]);
        await stop.CancelAsync();
        await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        life.Writer.Keep();
    }

    private static async Task MergeAsync(KeptLife life, Task complete, CancellationToken cancellationToken)
    {
        await complete.WaitAsync(cancellationToken);
        await life.Writer.RunMergesAsync(cancellationToken);
    }

    private static async Task KeepAsync(KeptLife life, Task complete, CancellationToken cancellationToken)
    {
        await complete.WaitAsync(cancellationToken);
        while (true)
        {
            life.Writer.Keep();
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, cancellationToken);
        }
    }
}
