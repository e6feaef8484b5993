using BriefingBot.Core.Library.Keeping;
using BriefingBot.Proofs.Bot;

namespace BriefingBot.Proofs.Keeping;

/// <summary>Kills the whole program while it ends, which is when it keeps its library: as a machine does that is in a hurry to go down.</summary>
internal sealed class LeavingCrash(int rounds, int seed)
{
    private const int MostChanges = 12;

    /// <summary>From the first file that is written.</summary>
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromMilliseconds(30);

    private readonly Random _random = new(seed);
    private int _late;

    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        using var scene = new KeptScene(_random);
        await LiveAsync(scene, cancellationToken);
        for (int round = 0; round < rounds; round++)
        {
            scene.Change(_random.Next(1, MostChanges));
            await LiveAndDieAsync(scene, cancellationToken);
            await scene.CompareAsync(cancellationToken);
        }

        await LiveAsync(scene, cancellationToken);
        await scene.CompareAsync(cancellationToken);
        return $"crash of the whole program while it ends: {rounds} kills, {_late} of them too late; {scene.Judge()}";
    }

    private static BotProcess Start(KeptScene scene) => BotProcess.Start(
        TimeSpan.Zero,
        [
            ("BRIEFINGBOT_Storage__Path", scene.Database), ("BRIEFINGBOT_Library__CachePath", scene.Cache), ("BRIEFINGBOT_Articles__Folders__0", scene.Articles),
        ],
        "run");

    private async Task LiveAndDieAsync(KeptScene scene, CancellationToken cancellationToken)
    {
        using var watcher = new FileSystemWatcher(scene.Kept, LibraryKeeper.NumbersName + "*");
        var keeping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Created += (_, _) => keeping.TrySetResult();
        watcher.EnableRaisingEvents = true;
        using BotProcess bot = Start(scene);
        await bot.SayAsync("exit", cancellationToken);
        await Task.WhenAny(keeping.Task, bot.ExitAsync(cancellationToken));
        await Task.Delay(LongestFarewell * _random.NextDouble(), TimeProvider.System, cancellationToken);
        _late += bot.HasExited ? 1 : 0;
        await bot.KillAsync(cancellationToken);
    }

    private static async Task LiveAsync(KeptScene scene, CancellationToken cancellationToken)
    {
        using BotProcess bot = Start(scene);
        await bot.LeaveAsync(cancellationToken);
    }
}
