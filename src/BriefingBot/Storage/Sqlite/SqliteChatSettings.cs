using System.Collections.Concurrent;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Storage.Sqlite;

/// <summary>Settings of channels: kept in the database, read from memory.</summary>
internal sealed class SqliteChatSettings : IChatSettings
{
    private readonly SqliteDatabase _database;
    private readonly SqliteOutbox _outbox;
    private readonly ConcurrentDictionary<ChannelRef, string> _languages = new();
    private readonly ConcurrentDictionary<ChannelRef, QuietHours> _quiet = new();

    public SqliteChatSettings(SqliteDatabase database, SqliteOutbox outbox)
    {
        (_database, _outbox) = (database, outbox);
        database.Read(connection => connection.Query("SELECT platform, channel, language, quiet FROM chats", Remember));
    }

    public string? Language(ChannelRef channel) => _languages.GetValueOrDefault(channel.Whole);

    public async ValueTask SetLanguageAsync(ChannelRef channel, string? language, CancellationToken cancellationToken)
    {
        await _database.WriteAsync(
            connection => connection.Execute(
                """
                INSERT INTO chats (platform, channel, language) VALUES ($1, $2, $3)
                ON CONFLICT (platform, channel) DO UPDATE SET language = excluded.language
                """,
                channel.Platform, channel.Channel, language),
            cancellationToken);
        Set(_languages, channel, language);
    }

    public QuietHours? Quiet(ChannelRef channel) => _quiet.GetValueOrDefault(channel.Whole);

    public async ValueTask SetQuietAsync(ChannelRef channel, QuietHours? hours, CancellationToken cancellationToken)
    {
        await _database.WriteAsync(
            connection => connection.Execute(
                """
                INSERT INTO chats (platform, channel, quiet) VALUES ($1, $2, $3)
                ON CONFLICT (platform, channel) DO UPDATE SET quiet = excluded.quiet
                """,
                channel.Platform, channel.Channel, hours?.ToString()),
            cancellationToken);
        Set(_quiet, channel, hours);
    }

    public async ValueTask ForgetAsync(ChannelRef channel, CancellationToken cancellationToken)
    {
        if (channel.Topic is not null)
            return;
        await _database.WriteAsync(
            connection => connection.Execute("DELETE FROM chats WHERE platform = $1 AND channel = $2", channel.Platform, channel.Channel), cancellationToken);
        Set(_languages, channel, null);
        Set(_quiet, channel, null);
    }

    /// <summary>Moves whatever is kept of the channel, not only its settings.</summary>
    public async ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken)
    {
        await _outbox.MoveAsync(former, current, cancellationToken);
        if (former.Topic is not null)
            return;
        if (_languages.TryRemove(former, out string? language))
            Set(_languages, current, language);
        if (_quiet.TryRemove(former, out QuietHours? hours))
            Set(_quiet, current, hours);
    }

    private int Remember(SqliteDataReader row)
    {
        var channel = new ChannelRef(row.GetString(0), row.GetString(1));
        Set(_languages, channel, row.Text(2));
        Set(_quiet, channel, row.Text(3) is { } text && QuietHours.TryParse(text, out QuietHours? hours) ? hours : null);
        return 0;
    }

    private static void Set<T>(ConcurrentDictionary<ChannelRef, T> settings, ChannelRef channel, T? value)
        where T : class
    {
        if (value is null)
            settings.TryRemove(channel.Whole, out _);
        else
            settings[channel.Whole] = value;
    }
}
