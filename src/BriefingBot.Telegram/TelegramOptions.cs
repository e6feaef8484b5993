namespace BriefingBot.Telegram;

/// <summary>Access to Telegram.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Telegram";

    public const string DefaultApiUrl = "https://api.telegram.org";

    /// <summary>The bot's token; null where Telegram is not wanted. Only ever from the environment.</summary>
    public string? Token { get; set; }

    /// <summary>The Bot API server: Telegram's own, or one that the operator runs.</summary>
    public string ApiUrl { get; set; } = DefaultApiUrl;

    /// <summary>In groups only whoever asked turns the pages of an answer.</summary>
    public bool OnlyAskerPages { get; set; } = true;

    /// <summary>Empty where updates are polled.</summary>
    public TelegramWebhookOptions Webhook { get; set; } = new();
}
