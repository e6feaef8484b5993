using System.Collections.Immutable;
using BriefingBot.Discord.Json;

namespace BriefingBot.Discord.Gateway;

/// <summary>Which channels belong to which guild, so that all of them can be forgotten when the bot is removed. Safe on many threads.</summary>
internal sealed class GuildDirectory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, HashSet<string>> _channels = new(StringComparer.Ordinal);

    /// <returns>Nothing: nobody is to be forgotten.</returns>
    public ImmutableArray<string> Learn(GuildEvent? guild)
    {
        if (guild is null or { Unavailable: true })
            return [];
        lock (_gate)
        {
            _channels[guild.Id] =
            [
                .. (guild.Channels ?? []).Select(static channel => channel.Id),
                .. (guild.Threads ?? []).Select(static thread => thread.Id),
            ];
        }

        return [];
    }

    /// <inheritdoc cref="Learn(GuildEvent?)"/>
    public ImmutableArray<string> Learn(GuildChannel? channel)
    {
        if (channel?.GuildId is not { } guildId)
            return [];
        lock (_gate)
        {
            if (_channels.TryGetValue(guildId, out HashSet<string>? known))
                known.Add(channel.Id);
        }

        return [];
    }

    /// <summary>The channels to forget. An outage is no removal, and none.</summary>
    public ImmutableArray<string> Remove(GuildEvent? guild)
    {
        if (guild is null or { Unavailable: true })
            return [];
        lock (_gate)
            return _channels.Remove(guild.Id, out HashSet<string>? channels) ? [.. channels] : [];
    }

    public ImmutableArray<string> Remove(GuildChannel? channel)
    {
        if (channel is null)
            return [];
        lock (_gate)
        {
            if (channel.GuildId is { } guildId && _channels.TryGetValue(guildId, out HashSet<string>? known))
                known.Remove(channel.Id);
        }

        return [channel.Id];
    }
}
