using System.Collections.Frozen;
using System.Collections.Immutable;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>Editions, put into the outbox in the transaction that keeps them.</summary>
internal sealed class SqliteEditionStore(SqliteDatabase database, SqliteOutbox outbox, TimeProvider clock) : IEditionStore
{
    /// <summary>Editions of a subscription whose findings count as told. What is older is not told again either: it did not arrive lately.</summary>
    private const int Remembered = 100;

    /// <summary>Those that count as told: sent or silent, or on their way.</summary>
    private const string Told = "state IN ('Waiting', 'Delivered', 'Silent')";

    public async ValueTask<EditionHistory> HistoryAsync(string subscriptionId, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            connection =>
            {
                DateTimeOffset? lastSlot = Latest(connection, "SELECT max(slot) FROM editions WHERE subscription = $1 AND NOT is_asked", subscriptionId);
                DateTimeOffset? toldUntil = Latest(connection, $"SELECT max(until) FROM editions WHERE subscription = $1 AND {Told}", subscriptionId);
                List<FactKey> told = connection.Query(
                    $"""
                    SELECT DISTINCT fact FROM edition_items WHERE edition IN
                        (SELECT id FROM editions WHERE subscription = $1 AND {Told} ORDER BY slot DESC LIMIT {Remembered})
                    """,
                    static row => new FactKey(row.GetInt64(0)),
                    subscriptionId);
                return new EditionHistory(lastSlot, toldUntil, told.ToFrozenSet());
            },
            cancellationToken);

    public async ValueTask<bool> AddAsync(Edition edition, ImmutableArray<OutgoingMessage> parts, CancellationToken cancellationToken)
    {
        bool isNew = await database.WriteAsync(connection => Add(connection, edition, parts), cancellationToken);
        if (isNew && parts.Length > 0)
            outbox.Announce(edition.Channel);
        return isNew;
    }

    public async ValueTask WithdrawAsync(string subscriptionId, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection =>
            {
                foreach (long id in connection.Query(
                    """
                    SELECT id FROM editions WHERE subscription = $1 AND state = 'Waiting'
                        AND NOT EXISTS (SELECT 1 FROM outbox WHERE edition = editions.id AND attempted IS NOT NULL)
                        AND NOT EXISTS (SELECT 1 FROM deliveries WHERE edition = editions.id)
                    """,
                    static row => row.GetInt64(0),
                    subscriptionId))
                {
                    connection.Execute("DELETE FROM outbox WHERE edition = $1", id);
                    connection.Execute("UPDATE editions SET state = 'Withdrawn', at = $2 WHERE id = $1", id, clock.GetUtcNow());
                }
            },
            cancellationToken);

    public async ValueTask<EditionReport?> LastAsync(string subscriptionId, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            connection => EditionRows.Read(connection, "subscription = $1 AND state <> 'Withdrawn' ORDER BY slot DESC LIMIT 1", subscriptionId),
            cancellationToken);

    public async ValueTask<Edition?> FindAsync(string subscriptionId, DateTimeOffset slot, CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            connection => EditionRows.Read(connection, "subscription = $1 AND slot = $2", subscriptionId, slot), cancellationToken))?.Edition;

    public async ValueTask<Edition?> FindAsync(ChannelRef channel, string messageId, CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            connection => EditionRows.Read(
                connection,
                "id = (SELECT edition FROM deliveries WHERE platform = $1 AND channel = $2 AND message = $3 AND edition IS NOT NULL)",
                channel.Platform, channel.Channel, messageId),
            cancellationToken))?.Edition;

    public async ValueTask<Edition?> NewestInAsync(ChannelRef channel, CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            connection => EditionRows.Read(
                connection,
                """
                platform = $1 AND channel = $2 AND topic = $3
                    AND (state = 'Delivered' OR (state = 'Waiting'
                        AND EXISTS (SELECT 1 FROM outbox WHERE edition = editions.id AND attempted IS NOT NULL)))
                ORDER BY at DESC LIMIT 1
                """,
                channel.Platform, channel.Channel, ChannelRows.Topic(channel)),
            cancellationToken))?.Edition;

    private bool Add(SqliteConnection connection, Edition edition, ImmutableArray<OutgoingMessage> parts)
    {
        List<long> added = connection.Query(
            """
            INSERT INTO editions (subscription, slot, platform, channel, topic, since, until, is_late, state, at, is_asked)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (subscription, slot) DO NOTHING RETURNING id
            """,
            static row => row.GetInt64(0),
            edition.SubscriptionId, edition.Slot, edition.Channel.Platform, edition.Channel.Channel, ChannelRows.Topic(edition.Channel),
            edition.Since, edition.Until, edition.IsLate, parts.Length == 0 ? nameof(EditionState.Silent) : nameof(EditionState.Waiting),
            clock.GetUtcNow(), edition.IsAsked);
        if (added is not [long id])
            return false;

        EditionRows.WriteItems(connection, id, edition.Items);
        for (int part = 0; part < parts.Length; part++)
            SqliteOutbox.Insert(connection, id, part, edition.Channel, parts[part]);
        if (id % Retention.Interval == 0)
            Retention.Prune(connection, clock.GetUtcNow());
        return true;
    }

    private static DateTimeOffset? Latest(SqliteConnection connection, string sql, string subscriptionId) =>
        connection.Scalar<long>(sql, subscriptionId) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
