using System.Runtime.CompilerServices;
using BriefingBot.Core.Digests;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>When findings arrived, one row each.</summary>
internal sealed class SqliteArrivalStore(SqliteDatabase database) : IArrivalStore
{
    /// <summary>Rows read at a time.</summary>
    private const int Batch = 10_000;

    public async IAsyncEnumerable<Arrival> LoadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long last = long.MinValue;
        while (true)
        {
            List<Arrival> batch = await database.ReadAsync(
                connection => connection.Query(
                    $"SELECT fact, at FROM arrivals WHERE fact >= $1 ORDER BY fact LIMIT {Batch}",
                    static row => new Arrival(new FactKey(row.GetInt64(0)), row.Time(1)),
                    last),
                cancellationToken);
            foreach (Arrival arrival in batch)
                yield return arrival;
            if (batch.Count < Batch || batch[^1].Key.Value == long.MaxValue)
                yield break;
            last = batch[^1].Key.Value + 1;
        }
    }

    /// <summary>The instants rise from edition to edition, so that of the last is the latest.</summary>
    public async ValueTask<DateTimeOffset?> ToldUntilAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        static connection => connection.Query("SELECT until FROM editions ORDER BY id DESC LIMIT 1", static row => (DateTimeOffset?)row.Time(0)).FirstOrDefault(),
        cancellationToken);

    public async ValueTask AddAsync(IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection =>
            {
                using SqliteCommand insert = connection.CreateCommand();
                insert.CommandText = "INSERT OR IGNORE INTO arrivals (fact, at) VALUES ($1, $2)";
                SqliteParameter fact = insert.Parameters.Add("$1", SqliteType.Integer);
                SqliteParameter at = insert.Parameters.Add("$2", SqliteType.Integer);

                // In the order of the table, so that of a million rows each page is written once.
                foreach (Arrival arrival in arrivals.OrderBy(static arrival => arrival.Key.Value))
                {
                    (fact.Value, at.Value) = (arrival.Key.Value, arrival.At.UtcTicks);
                    insert.ExecuteNonQuery();
                }
            },
            cancellationToken);
}
