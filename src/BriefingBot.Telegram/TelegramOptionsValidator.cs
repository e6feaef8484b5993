using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace BriefingBot.Telegram;

/// <summary>Tells every mistake in the section, each as <c>key: sentence</c>; no sentence shows a secret.</summary>
public sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>
{
    /// <summary>The ports that Telegram delivers to (core.telegram.org/bots/api, setWebhook).</summary>
    private static readonly int[] WebhookPorts = [443, 80, 88, 8443];

    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        string[] mistakes = [.. Access(options), .. Webhook(options.Webhook)];
        return mistakes.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Access(TelegramOptions options)
    {
        if (options.Token is { } token && !WellFormedToken().IsMatch(token))
        {
            yield return $"{nameof(options.Token)}: is no Telegram bot token: that is digits, a colon, then letters, digits, - and _. " +
                "Copy it again from @BotFather.";
        }

        if (!Uri.TryCreate(options.ApiUrl, UriKind.Absolute, out Uri? api) || api.Scheme is not ("https" or "http") || api.Query.Length + api.Fragment.Length + api.UserInfo.Length > 0)
            yield return $"{nameof(options.ApiUrl)}: is no address of a Bot API server. Telegram's own is {TelegramOptions.DefaultApiUrl}.";
    }

    private static IEnumerable<string> Webhook(TelegramWebhookOptions webhook)
    {
        const string Group = nameof(TelegramOptions.Webhook);
        if (webhook.Secret is { } secret && !WellFormedSecret().IsMatch(secret))
            yield return $"{Group}:{nameof(webhook.Secret)}: takes 1 to 256 of the characters A-Z, a-z, 0-9, _ and -.";
        if (webhook.MaxConnections is < 1 or > 100)
            yield return $"{Group}:{nameof(webhook.MaxConnections)}: is {webhook.MaxConnections}; Telegram takes 1 to 100.";
        if (webhook.Url is null)
            yield break;

        if (!Uri.TryCreate(webhook.Url, UriKind.Absolute, out Uri? url) || url.Scheme != "https")
            yield return $"{Group}:{nameof(webhook.Url)}: must begin with https://; Telegram delivers to nothing else.";
        else if (!WebhookPorts.Contains(url.Port))
            yield return $"{Group}:{nameof(webhook.Url)}: names port {url.Port}; Telegram delivers to {string.Join(", ", WebhookPorts)} only.";
        else if (url.Query.Length + url.Fragment.Length + url.UserInfo.Length > 0)
            yield return $"{Group}:{nameof(webhook.Url)}: takes a host and a path, without query, fragment or user.";
    }

    [GeneratedRegex(@"^[0-9]{4,}:[A-Za-z0-9_-]{20,}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex WellFormedToken();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex WellFormedSecret();
}
