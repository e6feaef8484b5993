using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Discord;

/// <summary>Interactions that Discord posts to the bot instead of sending them over the gateway.</summary>
public sealed class DiscordInteractionsOptions
{
    /// <summary>The application's public key, from the developer portal; null leaves the gateway as the only way in.</summary>
    [RegularExpression("[0-9a-fA-F]{64}", MatchTimeoutInMilliseconds = 1_000, ErrorMessage =
        "is no public key: that is 64 hexadecimal digits. Copy it again from the developer portal.")]
    public string? PublicKey { get; set; }
}
