using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>The outbox and the log of what became of its messages.</summary>
internal sealed class SqliteOutbox(SqliteDatabase database, TimeProvider clock) : IOutbox
{
    /// <summary>Letters and digits of a nonce; see <see cref="IChatTransport.SendAsync"/>.</summary>
    private const int NonceLength = 22;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public event Action<ChannelRef>? Ready;

    /// <summary>Inserts a message as its channel's last, inside the caller's transaction; <see cref="Announce"/> follows that.</summary>
    /// <param name="edition">The row of its edition; null for a notice.</param>
    public static void Insert(SqliteConnection connection, long? edition, int part, ChannelRef channel, OutgoingMessage message) => connection.Execute(
        """
        INSERT INTO outbox (edition, part, platform, channel, topic, nonce, payload, picture, alt_text)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        edition, part, channel.Platform, channel.Channel, ChannelRows.Topic(channel), RandomNumberGenerator.GetString(Alphabet, NonceLength),
        message.Payload, message.Picture?.Png.ToArray(), message.Picture?.AltText);

    /// <summary>Tells that a channel got something to send.</summary>
    public void Announce(ChannelRef channel) => Ready?.Invoke(channel);

    public async ValueTask<ImmutableArray<WaitingChannel>> WaitingAsync(CancellationToken cancellationToken) =>
        [.. await database.ReadAsync(
            static connection => connection.Query(
                "SELECT platform, channel, topic, due FROM outbox WHERE id IN (SELECT min(id) FROM outbox GROUP BY platform, channel, topic) ORDER BY id",
                static row => new WaitingChannel(ChannelRows.Read(row, 0), row.Time(3))),
            cancellationToken)];

    public async ValueTask<OutboxEntry?> TakeAsync(ChannelRef channel, CancellationToken cancellationToken) =>
        await database.WriteAsync(connection => Take(connection, channel), cancellationToken);

    public async ValueTask SentAsync(OutboxEntry entry, string messageId, CancellationToken cancellationToken) =>
        await database.WriteAsync(connection => Settle(connection, entry.Id, "sent", messageId, reason: null), cancellationToken);

    public async ValueTask DeferAsync(OutboxEntry entry, DateTimeOffset due, bool isUnsettled, string reason, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection =>
            {
                connection.Execute(
                    "UPDATE outbox SET due = $2, failures = failures + 1, attempted = CASE WHEN $3 THEN attempted END WHERE id = $1",
                    entry.Id, due, isUnsettled);
                connection.Execute("UPDATE editions SET reason = $2 WHERE id = (SELECT edition FROM outbox WHERE id = $1)", entry.Id, reason);
            },
            cancellationToken);

    public async ValueTask DropAsync(OutboxEntry entry, DropReason why, string reason, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection =>
            {
                if (why == DropReason.Refused)
                    DeadLetters.Keep(connection, entry, reason, clock.GetUtcNow());
                Settle(connection, entry.Id, why == DropReason.Refused ? "refused" : "uncertain", message: null, reason);
            },
            cancellationToken);

    public async ValueTask CloseAsync(ChannelRef channel, string reason, ImmutableArray<Notice> notices, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            connection =>
            {
                List<long> waiting = connection.Query(
                    "SELECT id FROM outbox WHERE platform = $1 AND channel = $2 AND ($3 = '' OR topic = $3) ORDER BY id",
                    static row => row.GetInt64(0), channel.Platform, channel.Channel, ChannelRows.Topic(channel));
                foreach (long id in waiting)
                    Settle(connection, id, "gone", message: null, reason);
                foreach (Notice notice in notices)
                    Insert(connection, edition: null, part: 0, notice.Channel, notice.Message);
            },
            cancellationToken);
        foreach (Notice notice in notices)
            Announce(notice.Channel);
    }

    public async ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken)
    {
        List<ChannelRef> moved = await database.WriteAsync(
            connection =>
            {
                ChannelRows.Move(connection, former, current);
                return connection.Query(
                    "SELECT DISTINCT platform, channel, topic FROM outbox WHERE platform = $1 AND channel = $2 AND ($3 = '' OR topic = $3)",
                    static row => ChannelRows.Read(row, 0), current.Platform, current.Channel, ChannelRows.Topic(current));
            },
            cancellationToken);
        moved.ForEach(Announce);
    }

    private OutboxEntry? Take(SqliteConnection connection, ChannelRef channel)
    {
        OutboxEntry? entry = connection.Query(
            """
            SELECT id, payload, picture, alt_text, nonce, failures, attempted IS NOT NULL FROM outbox
            WHERE platform = $1 AND channel = $2 AND topic = $3 ORDER BY id LIMIT 1
            """,
            row => new OutboxEntry(row.GetInt64(0), channel, ReadMessage(row), row.GetString(4), row.GetInt32(5), row.GetBoolean(6)),
            channel.Platform, channel.Channel, ChannelRows.Topic(channel)).FirstOrDefault();
        if (entry is not null)
            connection.Execute("UPDATE outbox SET attempted = $2 WHERE id = $1", entry.Id, clock.GetUtcNow());
        return entry;
    }

    private static OutgoingMessage ReadMessage(SqliteDataReader row) => new(row.GetString(1))
    {
        Picture = row.IsDBNull(2) ? null : new Picture(ImmutableCollectionsMarshal.AsImmutableArray((byte[])row[2]), row.GetString(3)),
    };

    /// <summary>Takes a message out of the outbox and writes down how it ended; with the last of an edition, that too is settled.</summary>
    private void Settle(SqliteConnection connection, long id, string outcome, string? message, string? reason)
    {
        DateTimeOffset now = clock.GetUtcNow();
        connection.Execute(
            """
            INSERT INTO deliveries (edition, part, platform, channel, topic, at, outcome, failures, message, reason)
            SELECT edition, part, platform, channel, topic, $2, $3, failures, $4, $5 FROM outbox WHERE id = $1
            """,
            id, now, outcome, message, reason);
        long? edition = connection.Query("DELETE FROM outbox WHERE id = $1 RETURNING edition", static row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), id)
            .FirstOrDefault();
        if (edition is null || connection.Scalar<long>("SELECT count(*) FROM outbox WHERE edition = $1", edition) > 0)
            return;

        connection.Execute(
            """
            UPDATE editions SET at = $2,
                reason = (SELECT reason FROM deliveries WHERE edition = $1 AND outcome <> 'sent' ORDER BY id DESC LIMIT 1),
                state = iif(EXISTS (SELECT 1 FROM deliveries WHERE edition = $1 AND outcome IN ('sent', 'uncertain')), 'Delivered', 'Failed')
            WHERE id = $1
            """,
            edition, now);
    }
}
