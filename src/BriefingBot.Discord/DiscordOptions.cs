using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace BriefingBot.Discord;

/// <summary>Access to Discord.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token; null where Discord is not wanted. Only ever from the environment.</summary>
    [RegularExpression(@"[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}", MatchTimeoutInMilliseconds = 1_000, ErrorMessage =
        "is no Discord bot token: that is three runs of letters, digits, - and _ with points between. Copy it again from the developer portal.")]
    public string? Token { get; set; }

    /// <summary>Where the API is, with its version. Anything but the default is for tests and proxies.</summary>
    [ApiUrl]
    public string ApiUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary><c>auto</c> serves all shards that Discord advises; <c>0-3/16</c> serves the first four of sixteen in this process.</summary>
    [ShardRange]
    public string Shards { get; set; } = ShardRange.Auto;

    /// <summary>The id of a guild that gets the commands at once and alone, for development; null registers them everywhere.</summary>
    [RegularExpression("[0-9]{15,20}", MatchTimeoutInMilliseconds = 1_000, ErrorMessage = "is no id of a guild: that is a number of 15 to 20 digits.")]
    public string? DevelopmentGuild { get; set; }

    /// <summary>Only who asked can turn the pages of an answer; with false everyone who sees it can.</summary>
    public bool OnlyAskerPages { get; set; } = true;

    [ValidateObjectMembers]
    public DiscordInteractionsOptions Interactions { get; set; } = new();
}
