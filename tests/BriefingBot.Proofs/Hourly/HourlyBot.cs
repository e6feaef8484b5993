using System.Globalization;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Proofs.Bot;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Hourly;

/// <summary>
/// The whole program through many lives over one database, with a digest an hour in every channel of both platforms, and articles
/// that come in between. In the end every article must have been told in every channel, once.
/// </summary>
internal sealed class HourlyBot : IAsyncDisposable
{
    public const int Channels = 30;

    /// <summary>No slot is due before an hour has gone; lives begin a minute after full hours.</summary>
    public static readonly DateTimeOffset Beginning = new(2026, 3, 1, 0, 1, 0, TimeSpan.Zero);

    private readonly Readers _readers;
    private readonly Newsroom _newsroom;
    private readonly (string, string)[] _variables;
    private readonly HashSet<(string Channel, string Text)> _messages = [];
    private readonly HashSet<(string Channel, int Article)> _told = [];
    private int _seen;

    /// <summary>The slot that falls due as the latest life begins.</summary>
    private DateTimeOffset _due;

    private HourlyBot(BotFolder folder, Readers readers, Random random)
    {
        (Folder, _readers) = (folder, readers);
        string articles = folder.CreateFolder("articles");
        _newsroom = new Newsroom(articles, random);
        _variables =
        [
            .. folder.Variables, .. readers.Variables, ("BRIEFINGBOT_Articles__Folders__0", articles), ("BRIEFINGBOT_Digests__MostMessages", "20"),
        ];
    }

    public BotFolder Folder { get; }

    public Posts Posts => _readers.Posts;

    /// <summary>How many there have been.</summary>
    public int Articles => _newsroom.Articles;

    public static async Task<HourlyBot> OpenAsync(Random random, CancellationToken cancellationToken)
    {
        var bot = new HourlyBot(new BotFolder(), await Readers.StartAsync(cancellationToken), random);
        await bot.Folder.ImportAsync(Beginning - TimeProvider.System.GetUtcNow(), Subscriptions(), cancellationToken);
        return bot;
    }

    /// <summary>Begins a life.</summary>
    /// <param name="now">What its clock shows.</param>
    public BotProcess Start(DateTimeOffset now)
    {
        _due = now.AddMinutes(-now.Minute);
        return BotProcess.Start(now - TimeProvider.System.GetUtcNow(), _variables, "run");
    }

    /// <summary>Articles come. An edition has room for these and those before.</summary>
    public Task WriteAsync(CancellationToken cancellationToken) => _newsroom.WriteAsync(cancellationToken);

    /// <summary>How many tellings are still to come. Fails where an article is told twice in a channel, by different messages.</summary>
    public int Untold()
    {
        IReadOnlyList<Posted> all = Posts.All;
        foreach (Posted post in all.Skip(_seen).Where(post => _messages.Add((post.Channel, post.Text))))
        {
            foreach (int article in Newsroom.In(post.Text))
                Unless(_told.Add((post.Channel, article)), $"Article {article} was told twice: {post}");
        }

        _seen = all.Count;
        return (Articles * Channels) - _told.Count;
    }

    /// <summary>Lets a bot run until nothing is left to tell and nothing waits, then ends it. Fails where that takes too long.</summary>
    public async Task FinishAsync(BotProcess bot, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2), TimeProvider.System);
        while (!patience.IsCancellationRequested && (Untold() > 0 || !IsHourMade() || Folder.Count("outbox") > 0))
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        await bot.LeaveAsync(cancellationToken);
        int lost = Untold();
        Unless(lost == 0, $"{lost} tellings of {Articles} articles are lost.");
        long waiting = Folder.Count("editions WHERE state = 'Waiting'"), refused = Folder.Count("editions WHERE state = 'Failed'");
        Unless(waiting == 0 && refused == 0 && Folder.Count("outbox") == 0, $"{waiting} editions still wait, {refused} were refused.");
        Folder.Check();
    }

    /// <summary>Every channel has its edition of this life, if only one that says nothing: no other is due in it.</summary>
    private bool IsHourMade() => Folder.Count(string.Create(CultureInfo.InvariantCulture, $"editions WHERE slot >= {_due.UtcTicks}")) >= Channels;

    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        Folder.Dispose();
    }

    private static IEnumerable<Subscription> Subscriptions() => Enumerable.Range(0, Channels).Select(static number => new Subscription
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
}
