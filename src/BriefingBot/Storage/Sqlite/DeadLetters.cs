using BriefingBot.Core.Delivery;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>Messages that a platform would not take, kept for whoever corrects their renderer.</summary>
internal static class DeadLetters
{
    /// <summary>The newest that are kept.</summary>
    private const int Most = 500;

    public static void Keep(SqliteConnection connection, OutboxEntry entry, string reason, DateTimeOffset now)
    {
        connection.Execute(
            "INSERT INTO dead_letters (platform, channel, topic, at, reason, payload) VALUES ($1, $2, $3, $4, $5, $6)",
            entry.Channel.Platform, entry.Channel.Channel, ChannelRows.Topic(entry.Channel), now, reason, entry.Message.Payload);
        connection.Execute("DELETE FROM dead_letters WHERE id <= (SELECT max(id) FROM dead_letters) - $1", Most);
    }
}
