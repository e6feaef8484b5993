using BriefingBot.Proofs.Bot;
using BriefingBot.Proofs.Hourly;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Crash;

/// <summary>
/// Kills the whole program at random moments, again and again: while it starts, reads, composes and sends. Each of its lives begins
/// an hour after the one before, by its clock, so that every channel's digest is due in each.
/// </summary>
internal sealed class ProgramCrash(int rounds, int seed)
{
    /// <summary>Of those that die while they start, or soon after.</summary>
    private static readonly TimeSpan LongestYouth = TimeSpan.FromSeconds(1.5);

    /// <summary>Of the others, after their first message.</summary>
    private static readonly TimeSpan LongestService = TimeSpan.FromSeconds(1);

    private readonly Random _random = new(seed);

    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        await using HourlyBot bot = await HourlyBot.OpenAsync(_random, cancellationToken);
        for (int round = 0; round < rounds; round++)
        {
            if (bot.Untold() == 0)
                await bot.WriteAsync(cancellationToken);
            bot.Posts.Begin(round);
            await LiveAndDieAsync(bot, round, cancellationToken);
            bot.Folder.Check();
        }

        bot.Posts.Begin(rounds);
        using BotProcess last = Start(bot, rounds);
        await bot.FinishAsync(last, cancellationToken);
        return Judge(bot);
    }

    private static BotProcess Start(HourlyBot bot, int round) => bot.Start(HourlyBot.Beginning.AddHours(round + 1));

    private async Task LiveAndDieAsync(HourlyBot bot, int round, CancellationToken cancellationToken)
    {
        using BotProcess victim = Start(bot, round);
        bool diesYoung = _random.Next(4) == 0;
        if (!diesYoung)
            await Task.WhenAny(bot.Posts.First, victim.ExitAsync(cancellationToken));
        await Task.Delay((diesYoung ? LongestYouth : LongestService) * _random.NextDouble(), TimeProvider.System, cancellationToken);
        Unless(!victim.HasExited, "The bot ended by itself.");
        await victim.KillAsync(cancellationToken);
    }

    private string Judge(HourlyBot bot)
    {
        IReadOnlyList<Posted> all = bot.Posts.All;
        Repeats repeats = Repeats.In(all);
        int deadly = all.Select(static post => post.Round).Distinct().Count(round => round < rounds);
        return $"crash of the whole program: {rounds} kills, {deadly} of them while sending, {HourlyBot.Channels * (rounds + 1)} due digests for {HourlyBot.Channels} channels, "
            + $"{bot.Folder.Count("editions WHERE state = 'Delivered'")} delivered, {bot.Folder.Count("editions WHERE state = 'Withdrawn'")} made anew, the others folded into later ones; "
            + $"{bot.Articles} articles in each channel: 0 lost, 0 told by two digests; {repeats.First.Count} messages, {repeats.Count} repeated on Telegram "
            + $"(at most {repeats.Most} by one kill, at most one a channel), 0 on Discord ({bot.Posts.Dropped} dropped by nonce); intact each time";
    }
}
