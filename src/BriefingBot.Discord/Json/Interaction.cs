using System.Text.Json.Serialization;

namespace BriefingBot.Discord.Json;

/// <summary>Something a user did with the bot: https://docs.discord.com/developers/interactions/receiving-and-responding.</summary>
/// <param name="Token">Lets anyone answer this interaction for 15 minutes: a secret.</param>
internal sealed record Interaction(string Id, string ApplicationId, InteractionType Type, string Token)
{
    /// <summary>Null for <see cref="InteractionType.Ping"/> only.</summary>
    public InteractionData? Data { get; init; }

    /// <summary>Null in direct messages.</summary>
    public string? GuildId { get; init; }

    public string? ChannelId { get; init; }

    public InteractionChannel? Channel { get; init; }

    /// <summary>Who did it, in a guild; elsewhere <see cref="User"/> says so.</summary>
    public Member? Member { get; init; }

    public User? User { get; init; }

    /// <summary>The message whose component was used.</summary>
    public Message? Message { get; init; }

    /// <summary>The user's language: <c>id</c>, <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    public string? GuildLocale { get; init; }

    /// <summary>0 in a guild, 1 in a direct message with the bot, 2 in other private channels.</summary>
    public int? Context { get; init; }

    /// <summary>Whoever did it, wherever that was.</summary>
    [JsonIgnore]
    public User? Doer => Member?.User ?? User;
}
