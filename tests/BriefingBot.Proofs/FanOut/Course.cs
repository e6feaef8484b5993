using System.Diagnostics;
using BriefingBot.Proofs.Bot;

namespace BriefingBot.Proofs.FanOut;

/// <summary>How a fan-out goes, looked at now and then.</summary>
/// <param name="seven">When it began, as a timestamp of <see cref="Stopwatch"/>.</param>
internal sealed class Course(BotProcess bot, BotFolder folder, int channels, long seven)
{
    /// <summary>The most bytes in use before half of the digests were delivered.</summary>
    public long Early { get; private set; }

    /// <summary>The most bytes in use after that.</summary>
    public long Late { get; private set; }

    /// <summary>After what time all digests were made.</summary>
    public TimeSpan Made { get; private set; }

    /// <summary>False once all are delivered.</summary>
    public async Task<bool> GoesOnAsync()
    {
        if (bot.HasExited)
            await bot.EndAsync(CancellationToken.None);
        if (Made == TimeSpan.Zero && folder.Count("editions") == channels)
            Made = Stopwatch.GetElapsedTime(seven);
        long delivered = folder.Count("editions WHERE state = 'Delivered'"), used = bot.Memory;
        if (delivered < channels / 2)
            Early = Math.Max(Early, used);
        else
            Late = Math.Max(Late, used);
        return delivered < channels;
    }
}
