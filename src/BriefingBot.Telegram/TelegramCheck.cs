using BriefingBot.Telegram.Api;

namespace BriefingBot.Telegram;

/// <summary>Asks Telegram whether the bot could be served as it is configured, within a few seconds.</summary>
/// <param name="options">Valid, with a token.</param>
public sealed class TelegramCheck(TelegramOptions options, TimeProvider clock)
{
    /// <summary>In seconds. Whoever else polls comes back sooner.</summary>
    private const int Listen = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>What there is to say, one sentence or two each, without the word Telegram before them.</summary>
    public async Task<IReadOnlyList<TelegramFinding>> RunAsync(CancellationToken cancellationToken)
    {
        using HttpClient http = TelegramClient.CreateHttp();
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var client = new TelegramClient(http, new Uri(options.ApiUrl), options.Token!, clock);
        var findings = new List<TelegramFinding>();
        try
        {
            if (await IdentifyAsync(client, findings, either.Token))
                await FindOthersAsync(client, findings, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            findings.Add(new TelegramFinding($"gave no answer within {Patience.TotalSeconds} s. The bot keeps trying while it runs."));
        }

        return findings;
    }

    private static async Task<bool> IdentifyAsync(TelegramClient client, List<TelegramFinding> findings, CancellationToken cancellationToken)
    {
        ApiResult<User> me = await client.GetMeAsync(cancellationToken);
        if (me.Value is not { } bot)
        {
            findings.Add(me.Failure is ApiFailure.BadToken
                ? new TelegramFinding(TelegramTransport.BadToken, IsMistake: true)
                : new TelegramFinding($"cannot be reached ({me.Failure!.Reason}). The bot keeps trying while it runs."));
            return false;
        }

        findings.Add(new TelegramFinding($"the token is that of @{bot.Username}."));
        if (bot.SupportsInlineQueries == false)
            findings.Add(new TelegramFinding("inline mode is off, so nobody can quote in other chats. Send /setinline to @BotFather to switch it on."));
        if (bot.CanReadAllGroupMessages == true)
            findings.Add(new TelegramFinding("group privacy is off: the bot is sent everything that groups write, and needs none of it. Send /setprivacy to @BotFather."));
        if (bot.CanJoinGroups == false)
            findings.Add(new TelegramFinding("the bot cannot be added to groups. Send /setjoingroups to @BotFather if it should."));
        return true;
    }

    private async Task FindOthersAsync(TelegramClient client, List<TelegramFinding> findings, CancellationToken cancellationToken)
    {
        ApiResult<WebhookInfo> info = await client.GetWebhookInfoAsync(cancellationToken);
        if (info.Value is not { } webhook)
            return;
        if (webhook.Url.Length > 0)
            findings.Add(new TelegramFinding(Describe(webhook)));
        else if (options.Webhook.Url is null && await IsPolledAsync(client, cancellationToken))
            findings.Add(new TelegramFinding("another program polls this bot's updates, or this bot is running already. Only one may."));
        if (webhook is { LastErrorMessage: { Length: > 0 } error, Url.Length: > 0 })
            findings.Add(new TelegramFinding($"the last delivery failed: {error}."));
    }

    private string Describe(WebhookInfo webhook) => options.Webhook.Url switch
    {
        null => $"updates go to a webhook on {Host(webhook.Url)}. The bot removes it when it starts, because the configuration asks for polling.",
        { } own when own == webhook.Url => $"updates are delivered to {Host(own)}; {webhook.PendingUpdateCount} wait.",
        { } own => $"updates go to a webhook on {Host(webhook.Url)}. The bot moves it to {Host(own)} when it starts.",
    };

    /// <summary>Asking confirms nothing, but sends another poller away for a moment: it comes back, and this one is sent away.</summary>
    private static async Task<bool> IsPolledAsync(TelegramClient client, CancellationToken cancellationToken) =>
        (await client.GetUpdatesAsync(new GetUpdates(Offset: null, Listen, Limit: 1, Update.Kinds), cancellationToken)).Failure is ApiFailure.Conflict;

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) ? parsed.Host : "an address that is none";
}
