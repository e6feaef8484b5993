using System.Collections.Immutable;
using BriefingBot.Core.Digests;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Storage.Sqlite;

/// <summary>Subscriptions as rows.</summary>
internal sealed partial class SqliteSubscriptionStore(SqliteDatabase database, ILogger<SqliteSubscriptionStore> logger) : ISubscriptionStore
{
    public async ValueTask<ImmutableArray<Subscription>> LoadAsync(CancellationToken cancellationToken)
    {
        List<Subscription?> rows = await database.ReadAsync(
            connection => connection.Query(
                """
                SELECT id, platform, channel, topic, name, owner, schedule, zone, about, person, source, language, items, quiet_if_empty,
                    paused, pause_reason, created, starts, managed_platform, managed_channel, managed_topic FROM subscriptions
                """,
                Read),
            cancellationToken);
        return [.. rows.OfType<Subscription>()];
    }

    public async ValueTask SaveAsync(ImmutableArray<Subscription> subscriptions, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection =>
            {
                foreach (Subscription subscription in subscriptions)
                    Save(connection, subscription);
            },
            cancellationToken);

    /// <summary>Its editions stay, so that none is made again should it come back from another machine.</summary>
    public async ValueTask RemoveAsync(string id, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM outbox WHERE edition IN (SELECT id FROM editions WHERE subscription = $1)", id);
                connection.Execute("UPDATE editions SET state = 'Withdrawn' WHERE subscription = $1 AND state = 'Waiting'", id);
                connection.Execute("DELETE FROM subscriptions WHERE id = $1", id);
            },
            cancellationToken);

    private static void Save(SqliteConnection connection, Subscription subscription) => connection.Execute(
        """
        INSERT OR REPLACE INTO subscriptions (id, platform, channel, topic, name, owner, schedule, zone, about, person, source, language, items,
            quiet_if_empty, paused, pause_reason, created, starts, managed_platform, managed_channel, managed_topic)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
        """,
        subscription.Id, subscription.Channel.Platform, subscription.Channel.Channel, ChannelRows.Topic(subscription.Channel),
        subscription.Name, subscription.OwnerId, subscription.Schedule.Text, subscription.TimeZone, subscription.Topic, subscription.Person,
        subscription.Source, subscription.Language, subscription.Items, subscription.QuietIfEmpty, subscription.Pause?.Since,
        subscription.Pause?.Reason, subscription.Created, subscription.Starts, subscription.ManagedFrom?.Platform,
        subscription.ManagedFrom?.Channel, subscription.ManagedFrom is { } from ? ChannelRows.Topic(from) : null);

    /// <summary>Null for a row that no version of the program writes.</summary>
    private Subscription? Read(SqliteDataReader row)
    {
        if (!Schedule.TryParse(row.GetString(6), out Schedule? schedule))
        {
            LogUnreadable(row.GetString(0), row.GetString(6));
            return null;
        }

        return new Subscription
        {
            Id = row.GetString(0),
            Channel = ChannelRows.Read(row, 1),
            Name = row.GetString(4),
            OwnerId = row.GetString(5),
            Schedule = schedule,
            TimeZone = row.GetString(7),
            Topic = row.Text(8),
            Person = row.Text(9),
            Source = row.Text(10),
            Language = row.GetString(11),
            Items = row.GetInt32(12),
            QuietIfEmpty = row.GetBoolean(13),
            Pause = row.IsDBNull(14) ? null : new Pause(row.Time(14), row.Text(15)),
            Created = row.Time(16),
            Starts = row.Time(17),
            ManagedFrom = row.IsDBNull(18) ? null : ChannelRows.Read(row, 18),
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Subscription {Id} is left out: '{Schedule}' is no schedule")]
    private partial void LogUnreadable(string id, string schedule);
}
