using System.ComponentModel.DataAnnotations;

namespace BriefingBot.Telegram;

/// <summary>Access to Telegram.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>The bot's token; null where Telegram is not wanted. Only ever from the environment.</summary>
    [RegularExpression(@"\d{4,}:[\w-]{20,}", MatchTimeoutInMilliseconds = 1_000, ErrorMessage =
        "is no Telegram bot token: that is digits, a colon, then letters, digits, - and _. Copy it again from @BotFather.")]
    public string? Token { get; set; }
}
