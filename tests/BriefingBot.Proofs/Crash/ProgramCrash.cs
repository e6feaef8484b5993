using System.Globalization;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Proofs.Bot;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Crash;

/// <summary>
/// Kills the whole program at random moments, again and again: while it starts, reads, composes and sends. Each of its lives begins
/// an hour after the one before, by its clock, so that every channel's digest is due in each. In the end every article must have been
/// told in every channel, once.
/// </summary>
internal sealed class ProgramCrash(int rounds, int seed)
{
    private const int ChannelsEach = 15;

    /// <summary>Of those that die while they start, or soon after.</summary>
    private static readonly TimeSpan LongestYouth = TimeSpan.FromSeconds(1.5);

    /// <summary>Of the others, after their first message.</summary>
    private static readonly TimeSpan LongestService = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestLastLife = TimeSpan.FromMinutes(2);

    /// <summary>The first life begins a minute after a slot.</summary>
    private static readonly DateTimeOffset Beginning = new(2026, 3, 1, 0, 1, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);
    private readonly HashSet<(string Channel, string Text)> _messages = [];
    private readonly HashSet<(string Channel, int Article)> _told = [];
    private int _seen;

    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new BotFolder();
        string articles = folder.CreateFolder("articles");
        var newsroom = new Newsroom(articles, _random);
        await using Readers readers = await Readers.StartAsync(cancellationToken);
        (string, string)[] variables =
        [
            .. folder.Variables, .. readers.Variables, ("BRIEFINGBOT_Articles__Folders__0", articles), ("BRIEFINGBOT_Digests__MostMessages", "20"),
        ];
        await folder.ImportAsync(Beginning - TimeProvider.System.GetUtcNow(), Subscriptions(), cancellationToken);
        for (int round = 0; round < rounds; round++)
        {
            if (Untold(readers.Posts, newsroom) == 0)
                await newsroom.WriteAsync(cancellationToken);
            readers.Posts.Begin(round);
            await LiveAndDieAsync(Start(round, variables), readers.Posts, cancellationToken);
            folder.Check();
        }

        readers.Posts.Begin(rounds);
        await LiveAsync(Start(rounds, variables), folder, readers.Posts, newsroom, cancellationToken);
        folder.Check();
        return Judge(folder, readers.Posts, newsroom);
    }

    private static IEnumerable<Subscription> Subscriptions() => Enumerable.Range(0, 2 * ChannelsEach).Select(static number => new Subscription
    {
        Id = number.ToString("x32", CultureInfo.InvariantCulture),
        Name = "tiap jam",
        Channel = new ChannelRef(number % 2 == 0 ? "telegram" : "discord", (100_000 + number).ToString(CultureInfo.InvariantCulture)),
        OwnerId = "1",
        Schedule = new Schedule.EveryHours(1, TimeOnly.MinValue),
        TimeZone = "Asia/Jakarta",
        Language = "id",
        Items = Subscription.MostItems,
        Created = Beginning,
        Starts = Beginning,
    });

    private static BotProcess Start(int round, (string, string)[] variables) =>
        BotProcess.Start(Beginning.AddHours(round + 1) - TimeProvider.System.GetUtcNow(), variables, "run");

    private async Task LiveAndDieAsync(BotProcess bot, Posts posts, CancellationToken cancellationToken)
    {
        using BotProcess victim = bot;
        bool diesYoung = _random.Next(4) == 0;
        if (!diesYoung)
            await Task.WhenAny(posts.First, victim.ExitAsync(cancellationToken));
        await Task.Delay((diesYoung ? LongestYouth : LongestService) * _random.NextDouble(), TimeProvider.System, cancellationToken);
        Unless(!victim.HasExited, "The bot ended by itself.");
        await victim.KillAsync(cancellationToken);
    }

    /// <summary>The last life: until nothing is left to tell and nothing waits.</summary>
    private async Task LiveAsync(BotProcess bot, BotFolder folder, Posts posts, Newsroom newsroom, CancellationToken cancellationToken)
    {
        using BotProcess last = bot;
        using var patience = new CancellationTokenSource(LongestLastLife, TimeProvider.System);
        while (!patience.IsCancellationRequested && (Untold(posts, newsroom) > 0 || folder.Count("outbox") > 0))
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        await last.LeaveAsync(cancellationToken);
    }

    /// <summary>How many tellings are still to come. Fails where an article is told twice in a channel, by different messages.</summary>
    private int Untold(Posts posts, Newsroom newsroom)
    {
        IReadOnlyList<Posted> all = posts.All;
        foreach (Posted post in all.Skip(_seen).Where(post => _messages.Add((post.Channel, post.Text))))
        {
            foreach (int article in Newsroom.In(post.Text))
                Unless(_told.Add((post.Channel, article)), $"Article {article} was told twice: {post}");
        }

        _seen = all.Count;
        return (newsroom.Articles * 2 * ChannelsEach) - _told.Count;
    }

    private string Judge(BotFolder folder, Posts posts, Newsroom newsroom)
    {
        IReadOnlyList<Posted> all = posts.All;
        Repeats repeats = Repeats.In(all);
        int lost = Untold(posts, newsroom), deadly = all.Select(static post => post.Round).Distinct().Count(round => round < rounds);
        Unless(lost == 0, $"{lost} tellings of {newsroom.Articles} articles are lost.");
        Unless(folder.Count("outbox") == 0 && folder.Count("editions WHERE state IN ('Waiting', 'Failed')") == 0, "Something still waits, or was refused.");
        return $"crash of the whole program: {rounds} kills, {deadly} of them while sending, {2 * ChannelsEach * (rounds + 1)} due digests for {2 * ChannelsEach} channels, "
            + $"{folder.Count("editions WHERE state = 'Delivered'")} delivered, {folder.Count("editions WHERE state = 'Withdrawn'")} made anew, "
            + $"the others folded into later ones; {newsroom.Articles} articles in each channel: 0 lost, 0 told by two digests; {repeats.First.Count} messages, {repeats.Count} repeated on Telegram "
            + $"(at most {repeats.Most} by one kill, at most one a channel), 0 on Discord ({posts.Dropped} dropped by nonce); intact each time";
    }
}
