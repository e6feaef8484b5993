using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Discord;

/// <summary>Access to Discord.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token; null where Discord is not wanted. Only ever from the environment.</summary>
    [RegularExpression(@"[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}", MatchTimeoutInMilliseconds = 1_000, ErrorMessage =
        "is no Discord bot token: that is three runs of letters, digits, - and _ with points between. Copy it again from the developer portal.")]
    public string? Token { get; set; }
}
