using BriefingBot.Proofs.Bot;
using BriefingBot.Proofs.Hourly;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Faults;

/// <summary>The whole program, started again after its clock was set back: no slot comes twice, and what arrives by the wrong clock is told once.</summary>
internal static class ClockProof
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<string> ArticlesAsync(CancellationToken cancellationToken)
    {
        await using HourlyBot bot = await HourlyBot.OpenAsync(new Random(1), cancellationToken);
        await bot.WriteAsync(cancellationToken);
        DateTimeOffset one = HourlyBot.Beginning.AddHours(1);
        await LiveAsync(bot, one, cancellationToken);
        long editions = bot.Folder.Count("editions");

        // An hour later nothing has come, but the editions that say so count as holding everything up to then.
        await LiveAsync(bot, one.AddHours(1), cancellationToken, until: () => bot.Folder.Count("editions") == 2 * editions && bot.Folder.Count("outbox") == 0);

        await bot.WriteAsync(cancellationToken);
        long known = bot.Folder.Count("arrivals");
        await LiveAsync(bot, one, cancellationToken, until: () => bot.Folder.Count("arrivals") > known);
        Unless(bot.Folder.Count("editions") == 2 * editions, "A slot came twice.");

        await LiveAsync(bot, one.AddHours(2), cancellationToken);
        return $"clock set back an hour between two starts: {bot.Articles} articles, half of them while it was wrong, in {HourlyBot.Channels} channels: 0 lost, 0 told twice, no slot twice";
    }

    /// <summary>A life with its clock begun at a time, until something is so, or until all is told.</summary>
    private static async Task LiveAsync(HourlyBot bot, DateTimeOffset now, CancellationToken cancellationToken, Func<bool>? until = null)
    {
        using BotProcess life = bot.Start(now);
        if (until is null)
        {
            await bot.FinishAsync(life, cancellationToken);
            return;
        }

        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!until())
        {
            Unless(!patience.IsCancellationRequested, "What was waited for did not happen.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }

        await life.LeaveAsync(cancellationToken);
    }
}
