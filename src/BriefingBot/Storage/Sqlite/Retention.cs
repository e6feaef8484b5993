using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>
/// Forgets what became of editions of long ago, a few with every hundred new ones. The latest of a subscription stays, and so do those
/// that are still to be sent.
/// </summary>
internal static class Retention
{
    /// <summary>Editions added between two times.</summary>
    public const int Interval = 100;

    /// <summary>More than come in between, so that what is too old goes faster than it grows.</summary>
    private const int MostAtOnce = 500;

    /// <summary>A year, and some time for a yearly digest to find its predecessor.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public static void Prune(SqliteConnection connection, DateTimeOffset now)
    {
        // What was delivered of an edition goes with it; a notice has none.
        connection.Execute(
            """
            DELETE FROM editions WHERE id IN (
                SELECT id FROM editions AS old WHERE at < $1 AND state <> 'Waiting'
                    AND EXISTS (SELECT 1 FROM editions WHERE subscription = old.subscription AND slot > old.slot)
                ORDER BY at LIMIT $2)
            """,
            now - Kept, MostAtOnce);
        connection.Execute("DELETE FROM deliveries WHERE edition IS NULL AND at < $1", now - Kept);
    }
}
