using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>Statements with parameters <c>$1</c>, <c>$2</c> and so on.</summary>
internal static class SqliteCommands
{
    /// <summary>The number of rows that it changed.</summary>
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = connection.Prepare(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; the default where there is none, or where it is null.</summary>
    public static T? Scalar<T>(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = connection.Prepare(sql, values);
        return command.ExecuteScalar() is T value ? value : default;
    }

    public static List<T> Query<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = connection.Prepare(sql, values);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>Reads what a time was written as: ticks in UTC.</summary>
    public static DateTimeOffset Time(this SqliteDataReader reader, int column) => new(reader.GetInt64(column), TimeSpan.Zero);

    [SuppressMessage("Security", "CA2100", Justification = "Every statement is a constant of this folder; values are parameters.")]
    private static SqliteCommand Prepare(this SqliteConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            object value = values[i] switch
            {
                null => DBNull.Value,
                DateTimeOffset time => time.UtcTicks,
                bool flag => flag ? 1L : 0L,
                var other => other,
            };
            command.Parameters.AddWithValue($"${i + 1}", value);
        }

        return command;
    }
}
