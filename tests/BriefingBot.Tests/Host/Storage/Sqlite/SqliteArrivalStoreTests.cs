using BriefingBot.Core.Digests;
using BriefingBot.Storage.Sqlite;
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
}
