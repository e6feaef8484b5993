using System.Diagnostics;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Keeping;

/// <summary>Kills a process that keeps its library after every change, at random moments, while articles come, change and go.</summary>
internal sealed class KeepingCrash(int rounds, int seed)
{
    /// <summary>A kill comes at the latest when the third keeping since the start is under way.</summary>
    private const int MostKeepings = 3;

    /// <summary>A machine that is busy just now takes longer than before.</summary>
    private const double Patience = 1.3;

    /// <summary>Of those that die while they start, or soon after.</summary>
    private static readonly TimeSpan LongestYouth = TimeSpan.FromSeconds(0.8);

    private readonly Random _random = new(seed);

    /// <summary>How long the latest keeping took; longer where one did not come about for long.</summary>
    private TimeSpan _keeping;
    private int _deadly;
    private int _keepings;

    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        using var scene = new KeptScene(_random);
        _keeping = await LiveAsync(scene, cancellationToken);
        for (int round = 0; round < rounds; round++)
        {
            await LiveAndDieAsync(scene, cancellationToken);
            await scene.CompareAsync(cancellationToken);
        }

        await LiveAsync(scene, cancellationToken);
        await scene.CompareAsync(cancellationToken);
        return $"crash while the library is kept: {rounds} kills, {_deadly} of them in the midst of it, {_keepings} keepings came about; {scene.Judge()}";
    }

    private async Task LiveAndDieAsync(KeptScene scene, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var victim = KeepingProcess.Start(scene.Articles, scene.Cache, _random.Next(1, MostKeepings + 1));
        Task changing = Task.Run(() => scene.ChangeAsync(stop.Token), CancellationToken.None);
        if (_random.Next(6) == 0)
        {
            await Task.Delay(LongestYouth * _random.NextDouble(), TimeProvider.System, cancellationToken);
        }
        else
        {
            await victim.ReachAsync(cancellationToken);
            Wait(_keeping * _random.NextDouble());
        }

        await victim.KillAsync(cancellationToken);
        await stop.CancelAsync();
        await changing;
        _keeping = victim.Took ?? (_keeping * Patience);
        _keepings += victim.Kept;
        _deadly += victim.Writing is null ? 0 : 1;
    }

    /// <summary>Shorter than timers can tell.</summary>
    private static void Wait(TimeSpan span)
    {
        long from = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(from) < span)
            Thread.SpinWait(20);
    }

    /// <returns>How long it took to keep everything.</returns>
    private static async Task<TimeSpan> LiveAsync(KeptScene scene, CancellationToken cancellationToken)
    {
        using var last = KeepingProcess.Start(scene.Articles, scene.Cache, keepings: 1);
        await last.ReachAsync(cancellationToken);
        await last.EndAsync(cancellationToken);
        Unless(last.Writing is null && last.Took is not null, $"It ended while it wrote '{last.Writing}'.");
        return last.Took!.Value;
    }
}
