using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Core.Library;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Storage.Sqlite;

public sealed class SqliteArrivalStoreTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AddAsync_KnownKey_KeepsItsFirstTime()
    {
        DateTimeOffset first = new(2024, 6, 20, 0, 0, 0, TimeSpan.Zero);
        Arrival[] arrivals = [.. Enumerable.Range(-6_000, 12_000).Select(key => new Arrival(new FactKey(key), first)), new(new FactKey(long.MinValue), first), new(new FactKey(long.MaxValue), first)];
        await new SqliteArrivalStore(_folder.Database).AddAsync(arrivals, Stop);
        await new SqliteArrivalStore(_folder.Database).AddAsync([new Arrival(new FactKey(3), first.AddDays(1)), new Arrival(new FactKey(9_999_999), first.AddDays(1))], Stop);
        _folder.Close();

        var loaded = new Dictionary<FactKey, DateTimeOffset>();
        await foreach (Arrival arrival in new SqliteArrivalStore(_folder.Database).LoadAsync(Stop))
            loaded.Add(arrival.Key, arrival.At);

        Assert.Equal(arrivals.Length + 1, loaded.Count);
        Assert.Equal(first, loaded[new FactKey(3)]);
        Assert.Equal(first.AddDays(1), loaded[new FactKey(9_999_999)]);
    }

    /// <summary>Nothing new has come since the article that the store knows, but an edition was made an hour after that.</summary>
    [Fact]
    public async Task NoteAsync_RestartedWithTheClockSetBack_IsLaterThanWhatEditionsHold()
    {
        using var stores = new Stores();
        ArrivalBook book = await OpenAsync(stores, "a.txt");
        stores.Clock.Advance(TimeSpan.FromHours(1));
        await book.NoteAsync(Library("a.txt"), Stop);
        DateTimeOffset until = book.News.AsOf;
        await stores.Editions.AddAsync(Stores.Edition("s", new ChannelRef("telegram", "1"), until) with { Until = until }, [], Stop);

        stores.Clock.Set(stores.Clock.GetUtcNow().AddMinutes(-30));
        stores.Restart();
        book = await OpenAsync(stores, "a.txt", "b.txt");

        Assert.Equal("b.txt", Assert.Single(book.News.StoriesSince(until)).Told.Story.Article.File);
    }

    private static async Task<ArrivalBook> OpenAsync(Stores stores, params string[] files)
    {
        var book = new ArrivalBook(new SqliteArrivalStore(stores.Database), stores.Clock);
        await book.LoadAsync(Stop);
        await book.NoteAsync(Library(files), Stop);
        return book;
    }

    private static LibrarySnapshot Library(params string[] files) => new LibraryWriter(new LiveLibrary()).Apply(
        new LibraryChange([.. files.Select(static file => new ToldArticle(file, $"Pasar {file} dibuka lagi setelah dibangun setahun.") { Title = file }.Build())], [], []));
}
