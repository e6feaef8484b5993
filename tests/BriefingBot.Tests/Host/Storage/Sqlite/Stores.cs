using System.Globalization;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Host.Storage.Sqlite;

/// <summary>The stores over one database, which can be started again.</summary>
internal sealed class Stores : IDisposable
{
    private readonly StoreFolder _folder = new();
    private int _added;

    public Stores()
        : this(new ManualTimeProvider())
    {
    }

    public Stores(ManualTimeProvider clock)
    {
        Clock = clock;
        Restart();
    }

    public ManualTimeProvider Clock { get; }

    public SqliteOutbox Outbox { get; private set; } = null!;

    public SqliteEditionStore Editions { get; private set; } = null!;

    public SqliteSubscriptionStore Subscriptions { get; private set; } = null!;

    /// <summary>Whose edition was added last.</summary>
    public string LastSubscription => string.Create(CultureInfo.InvariantCulture, $"s{_added}");

    public SqliteDatabase Database => _folder.Database;

    public static Edition Edition(string subscription, ChannelRef channel, DateTimeOffset slot) => new()
    {
        SubscriptionId = subscription,
        Slot = slot,
        Channel = channel,
        Since = slot.AddDays(-1),
        Until = slot,
        Items = [new EditionItem(1, FactKey.Of('s', subscription, slot.ToString("O", CultureInfo.InvariantCulture)), EditionRule.MainStory, "", "Lead")],
    };

    public static Subscription Subscription(string id, ChannelRef channel) => new()
    {
        Id = id,
        Name = id,
        Channel = channel,
        OwnerId = "5",
        Schedule = Schedule.TryParse("daily 07:00", out Schedule? daily) ? daily : throw new InvalidOperationException(),
        TimeZone = "Asia/Jakarta",
        Language = "id",
        Created = new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero),
        Starts = new DateTimeOffset(2024, 6, 2, 0, 0, 0, TimeSpan.Zero),
    };

    public void Restart()
    {
        _folder.Close();
        Outbox = new SqliteOutbox(_folder.Database, Clock);
        Editions = new SqliteEditionStore(_folder.Database, Outbox, Clock);
        Subscriptions = new SqliteSubscriptionStore(_folder.Database, NullLogger<SqliteSubscriptionStore>.Instance);
    }

    /// <summary>An edition of a subscription of its own.</summary>
    public async Task AddAsync(ChannelRef channel, params string[] parts)
    {
        _added++;
        Assert.True(await Editions.AddAsync(
            Edition(LastSubscription, channel, Clock.GetUtcNow()), [.. parts.Select(static part => new OutgoingMessage(part))], TestContext.Current.CancellationToken));
    }

    public long Count(string table) => _folder.Database.Read(connection => connection.Scalar<long>($"SELECT count(*) FROM {table}"));

    public void Dispose() => _folder.Dispose();
}
