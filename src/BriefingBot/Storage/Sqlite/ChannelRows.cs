using BriefingBot.Core.Chat;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>The rows of a channel in every table that has some.</summary>
internal static class ChannelRows
{
    /// <summary>Tables with the columns platform, channel and topic, and what stands before those names.</summary>
    private static readonly (string Table, string Prefix)[] WithTopic =
        [("subscriptions", ""), ("subscriptions", "managed_"), ("editions", ""), ("outbox", ""), ("deliveries", ""), ("dead_letters", "")];

    /// <summary>A column's value: the empty topic stands for none.</summary>
    public static string Topic(ChannelRef channel) => channel.Topic ?? "";

    /// <summary>Reads platform, channel and topic from three columns.</summary>
    public static ChannelRef Read(SqliteDataReader reader, int column) =>
        new(reader.GetString(column), reader.GetString(column + 1), reader.GetString(column + 2) is { Length: > 0 } topic ? topic : null);

    /// <summary>Everything of a channel becomes that of another one. Without topics named, each topic keeps its own.</summary>
    public static void Move(SqliteConnection connection, ChannelRef former, ChannelRef current)
    {
        foreach ((string table, string prefix) in WithTopic)
        {
            connection.Execute(
                $"""
                UPDATE {table} SET {prefix}platform = $4, {prefix}channel = $5, {prefix}topic = CASE WHEN $6 = '' THEN {prefix}topic ELSE $6 END
                WHERE {prefix}platform = $1 AND {prefix}channel = $2 AND ($3 = '' OR {prefix}topic = $3)
                """,
                former.Platform, former.Channel, Topic(former), current.Platform, current.Channel, Topic(current));
        }

        if (former.Topic is not null)
            return;
        connection.Execute(
            "UPDATE OR REPLACE chats SET platform = $3, channel = $4 WHERE platform = $1 AND channel = $2",
            former.Platform, former.Channel, current.Platform, current.Channel);
    }
}
