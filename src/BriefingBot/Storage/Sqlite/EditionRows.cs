using System.Collections.Immutable;
using BriefingBot.Core.Digests;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>An edition and its findings as rows.</summary>
internal static class EditionRows
{
    /// <param name="where">Conditions and order, with parameters; the first row counts.</param>
    public static EditionReport? Read(SqliteConnection connection, string where, params ReadOnlySpan<object?> values)
    {
        (long Id, EditionReport Report)? found = connection.Query(
            "SELECT id, subscription, slot, platform, channel, topic, since, until, is_late, state, at, reason, is_asked FROM editions WHERE " + where,
            static row => ((long Id, EditionReport Report)?)(row.GetInt64(0), ReadRow(row)),
            values).FirstOrDefault();
        return found is { } edition
            ? edition.Report with { Edition = edition.Report.Edition with { Items = ReadItems(connection, edition.Id) } }
            : null;
    }

    public static void WriteItems(SqliteConnection connection, long edition, ImmutableArray<EditionItem> items)
    {
        foreach (EditionItem item in items)
        {
            connection.Execute(
                "INSERT INTO edition_items (edition, number, fact, rule, detail, lead) VALUES ($1, $2, $3, $4, $5, $6)",
                edition, item.Number, item.Key.Value, item.Rule.ToString(), item.Detail, item.Lead);
        }
    }

    private static EditionReport ReadRow(SqliteDataReader row)
    {
        var edition = new Edition
        {
            SubscriptionId = row.GetString(1),
            Slot = row.Time(2),
            Channel = ChannelRows.Read(row, 3),
            Since = row.Time(6),
            Until = row.Time(7),
            IsLate = row.GetBoolean(8),
            IsAsked = row.GetBoolean(12),
        };
        return new EditionReport(edition, Enum.Parse<EditionState>(row.GetString(9)), row.Time(10), row.Text(11));
    }

    /// <summary>Without those whose rule this version does not know.</summary>
    private static ImmutableArray<EditionItem> ReadItems(SqliteConnection connection, long edition) =>
    [
        .. connection.Query(
            "SELECT number, fact, rule, detail, lead FROM edition_items WHERE edition = $1 ORDER BY number",
            static row => Enum.TryParse(row.GetString(2), out EditionRule rule)
                ? new EditionItem(row.GetInt32(0), new FactKey(row.GetInt64(1)), rule, row.GetString(3), row.GetString(4))
                : null,
            edition).OfType<EditionItem>(),
    ];
}
