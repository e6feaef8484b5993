using System.Collections.Immutable;

namespace BriefingBot.Discord.Json;

/// <summary>A command as Discord lists it: https://docs.discord.com/developers/interactions/application-commands.</summary>
/// <param name="Type">1 a slash command, 2 one on a user, 3 one on a message.</param>
/// <param name="Name">1 to 32 characters; lower case for slash commands.</param>
internal sealed record ApplicationCommand(int Type, string Name)
{
    /// <summary>By locale: <c>id</c>, <c>en-US</c>, <c>en-GB</c>.</summary>
    public ImmutableSortedDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters; null for commands on users and messages.</summary>
    public string? Description { get; init; }

    public ImmutableSortedDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>At most 25, the required ones first.</summary>
    public ImmutableArray<CommandOption>? Options { get; init; }

    /// <summary>Where it can be used: 0 guilds, 1 direct messages with the bot, 2 other private channels.</summary>
    public ImmutableArray<int>? Contexts { get; init; }

    /// <summary>Who can have it: 0 guilds, 1 users.</summary>
    public ImmutableArray<int>? IntegrationTypes { get; init; }
}
