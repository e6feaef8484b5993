using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using BriefingBot.Tests.Core.Library;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Core.Digests;

/// <summary>Everything behind digests except the database: a clock that stands, articles that arrive when a test says so.</summary>
internal sealed class NewsDesk
{
    private readonly LiveLibrary _library = new();
    private readonly LibraryWriter _writer;

    public NewsDesk(DateTimeOffset now, DigestSettings? settings = null, PlainTransport? platform = null)
    {
        Clock = new ManualTimeProvider(now);
        Settings = settings ?? new DigestSettings();
        Book = new SubscriptionBook(new MemorySubscriptionStore());
        Editions = new EditionShelf(Clock);
        Arrivals = new ArrivalBook(new ForgetfulArrivals(), Clock);
        Platforms = new ChatPlatforms(() => [platform ?? new PlainTransport()]);
        _writer = new LibraryWriter(_library);
        Service = new DigestService(
            Book, Editions, Arrivals, Chats, Platforms, new MemoryActionStore(Clock, 1_000, TimeSpan.FromDays(1)), null, Settings, Clock,
            NullLogger<DigestService>.Instance);
    }

    public ManualTimeProvider Clock { get; }

    public DigestSettings Settings { get; }

    public SubscriptionBook Book { get; }

    public EditionShelf Editions { get; }

    public ArrivalBook Arrivals { get; }

    public ChatPlatforms Platforms { get; }

    public MemoryChatSettings Chats { get; } = new();

    public DigestService Service { get; }

    public LiveLibrary Library => _library;

    public static Subscription Subscription(string schedule = "daily 07:00", string zone = "UTC", DateTimeOffset created = default)
    {
        Assert.True(Schedule.TryParse(schedule, out Schedule? read));
        return new Subscription
        {
            Id = Guid.NewGuid().ToString("N"),
            Name = "pagi",
            Channel = new ChannelRef(PlainTransport.Name, "here"),
            OwnerId = "owner",
            Schedule = read,
            TimeZone = zone,
            Language = "en",
            Created = created,
            Starts = created,
        };
    }

    /// <summary>Without articles: what is there at the start is noted.</summary>
    public Task BeginAsync() => ArriveAsync();

    public async Task ArriveAsync(params ToldArticle[] articles)
    {
        LibrarySnapshot snapshot = _writer.Apply(new LibraryChange([.. articles.Select(static article => article.Build())], [], []));
        await Arrivals.NoteAsync(snapshot, TestContext.Current.CancellationToken);
    }

    private sealed class ForgetfulArrivals : IArrivalStore
    {
        public IAsyncEnumerable<Arrival> LoadAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<Arrival>();

        public ValueTask<DateTimeOffset?> ToldUntilAsync(CancellationToken cancellationToken) => ValueTask.FromResult<DateTimeOffset?>(null);

        public ValueTask AddAsync(IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
