using System.Collections.Immutable;
using System.Text.Json;
using System.Threading.Channels;
using BriefingBot.Discord.Json;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Gateway;

/// <summary>
/// Takes events from the shards without ever making them wait, and keeps those to be acted upon in a queue. When the queue is full,
/// what comes is dropped: by the time of its turn Discord would no longer wait for the answer.
/// </summary>
internal sealed partial class GatewayInbox(TimeProvider clock, ILogger<GatewayInbox> logger)
{
    /// <summary>More than can be answered in three seconds.</summary>
    private const int Capacity = 10_000;

    private readonly GuildDirectory _guilds = new();
    private readonly Channel<DiscordEvent> _events = Channel.CreateBounded<DiscordEvent>(Capacity);

    public IAsyncEnumerable<DiscordEvent> ReadAllAsync(CancellationToken cancellationToken) => _events.Reader.ReadAllAsync(cancellationToken);

    /// <param name="name">Of the event; those that nobody needs are passed over.</param>
    public void Offer(string name, JsonElement data)
    {
        long arrived = clock.GetTimestamp();
        try
        {
            DiscordEvent? toDo = name switch
            {
                "INTERACTION_CREATE" => data.Deserialize(DiscordJson.Default.Interaction) is { Id: not null, Token: not null } interaction
                    ? new DiscordEvent.Interacted(interaction, arrived)
                    : null,
                _ => Removed(name, data),
            };
            if (toDo is not null && !_events.Writer.TryWrite(toDo))
                LogFull(name);
        }
        catch (JsonException e)
        {
            // One event that is not as it should be is no reason to leave; its text may hold what users wrote.
            LogUnreadable(name, e.Path);
        }
    }

    private DiscordEvent.Removed? Removed(string name, JsonElement data)
    {
        ImmutableArray<string> gone = name switch
        {
            "GUILD_CREATE" => _guilds.Learn(data.Deserialize(DiscordJson.Default.GuildEvent)),
            "GUILD_DELETE" => _guilds.Remove(data.Deserialize(DiscordJson.Default.GuildEvent)),
            "CHANNEL_CREATE" or "THREAD_CREATE" => _guilds.Learn(data.Deserialize(DiscordJson.Default.GuildChannel)),
            "CHANNEL_DELETE" or "THREAD_DELETE" => _guilds.Remove(data.Deserialize(DiscordJson.Default.GuildChannel)),
            _ => [],
        };
        return gone.IsEmpty ? null : new DiscordEvent.Removed(gone);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too much at once: {Name} is dropped")]
    private partial void LogFull(string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} cannot be read at {Path}")]
    private partial void LogUnreadable(string name, string? path);
}
