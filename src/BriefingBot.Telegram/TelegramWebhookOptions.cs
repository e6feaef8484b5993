namespace BriefingBot.Telegram;

/// <summary>Has Telegram deliver updates to the bot instead of the bot polling for them.</summary>
public sealed class TelegramWebhookOptions
{
    /// <summary>
    /// The public address that Telegram calls; null for polling. Its path is the path that the bot listens on, behind whatever
    /// ends TLS.
    /// </summary>
    public string? Url { get; set; }

    /// <summary>Telegram names it with every delivery; null for one made up at every start. Only ever from the environment.</summary>
    public string? Secret { get; set; }

    /// <summary>How many deliveries Telegram may have under way at once: 1 to 100.</summary>
    public int MaxConnections { get; set; } = 40;
}
