using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Fakes.Telegram;

/// <summary>
/// A Bot API server on 127.0.0.1 for one bot. It behaves as Telegram's does, except where a script says otherwise, and checks every
/// call against a table of the API where there is one.
/// </summary>
public sealed partial class FakeTelegram : IAsyncDisposable
{
    public const string DefaultToken = "424242:FAKE-token_of-no-bot-that-exists_0123456789";

    private readonly WebApplication _app;
    private readonly string _token;
    private readonly TimeProvider _clock;
    private readonly ApiSpec? _spec;
    private readonly UpdateQueue _updates = new();
    private readonly ChatLog _chats = new();
    private readonly CallRecord _record = new();
    private readonly BotMethods _methods;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ScriptedReply>> _scripts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<long, FakeChat> _known = new();
    private readonly ConcurrentQueue<string> _mistakes = new();
    private readonly Channel<ShownMessage> _shown = Channel.CreateUnbounded<ShownMessage>();
    private WebhookSender? _webhook;
    private string? _webhookUrl;
    private readonly TaskCompletionSource _webhookSet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastUpdate = 1_000;

    private FakeTelegram(WebApplication app, string token, TimeProvider clock, ApiSpec? spec)
    {
        _app = app;
        _token = token;
        _clock = clock;
        _spec = spec;
        _methods = new BotMethods(this, _updates, _chats);
    }

    /// <summary>Where a client finds the server; without the token.</summary>
    public Uri Address => new(_app.Urls.Single());

    public string Token => _token;

    /// <summary>What <c>getMe</c> tells.</summary>
    public JsonObject BotUser { get; } = new()
    {
        ["id"] = 424242,
        ["is_bot"] = true,
        ["first_name"] = "Briefing",
        ["username"] = "BriefingTestBot",
        ["can_join_groups"] = true,
        ["can_read_all_group_messages"] = false,
        ["supports_inline_queries"] = true,
    };

    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>What calls did that the table of the API does not allow.</summary>
    public IReadOnlyCollection<string> Mistakes => _mistakes;

    public IReadOnlyList<RecordedCall> Calls => _record.All;

    /// <summary>Called for every call before it is served; what it returns is done instead. Null serves the call.</summary>
    public Func<RecordedCall, ScriptedReply?> OnCall { get; set; } = static _ => null;

    /// <summary>Called for every message that appears or changes.</summary>
    public Action<ShownMessage> OnShown { get; set; } = static _ => { };

    /// <summary>Where deliveries really go, in place of the address that the bot gave.</summary>
    public Uri? WebhookTarget { get; set; }

    public bool HasWebhook => _webhook is not null;

    /// <summary>Updates that nobody has confirmed.</summary>
    public int Pending => _updates.Count;

    /// <summary>Deliveries that the webhook did not take, so that they came again.</summary>
    public long Refusals => _webhook?.Refusals ?? 0;

    /// <param name="clock">Dates messages.</param>
    /// <param name="spec">Null checks nothing.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <param name="token">The only one that is served.</param>
    /// <param name="port">0 for a free one.</param>
    public static async Task<FakeTelegram> StartAsync(
        TimeProvider clock, ApiSpec? spec, CancellationToken cancellationToken, string token = DefaultToken, int port = 0)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        WebApplication app = builder.Build();
        var server = new FakeTelegram(app, token, clock, spec);
        app.Map("/{bot}/{method}", server.ServeAsync);
        Control.Map(app, server);
        await app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>The next calls of the method meet these, one each, in order.</summary>
    public void Script(string method, params ReadOnlySpan<ScriptedReply> replies)
    {
        ConcurrentQueue<ScriptedReply> script = _scripts.GetOrAdd(method, static _ => new ConcurrentQueue<ScriptedReply>());
        foreach (ScriptedReply reply in replies)
            script.Enqueue(reply);
    }

    /// <summary>The next call of the method that nobody has waited for yet.</summary>
    public ValueTask<RecordedCall> CallAsync(string method, CancellationToken cancellationToken) => _record.NextAsync(method, cancellationToken);

    /// <summary>The next message that appears or changes in any chat.</summary>
    public ValueTask<ShownMessage> ShownAsync(CancellationToken cancellationToken) => _shown.Reader.ReadAsync(cancellationToken);

    /// <summary>Keeps neither calls nor messages: for long runs.</summary>
    public void KeepNothing() => _record.IsKept = _chats.KeepsMessages = false;

    /// <summary>Whatever is sent to the chat is refused.</summary>
    public void Close(long chat, int code, string description) => _chats.Close(chat, code, description);

    public void Open(long chat) => _chats.Open(chat);

    /// <param name="status">What <c>getChatMember</c> tells of the user; <c>member</c> where nothing else is said.</param>
    public void SetStanding(long chat, long user, string status) => _chats.SetStanding(chat, user, status);

    /// <summary>The text that stands in the chat under the id.</summary>
    public string? TextOf(long chat, long message) => (string?)_chats.Find(chat, message)?["text"];

    /// <summary>Adds an update as it is; the id is set here. Returns it.</summary>
    public long Push(JsonObject update)
    {
        long id = Interlocked.Increment(ref _lastUpdate);
        PushAs(id, update);
        return id;
    }

    /// <summary>Adds an update under an id of the caller's choice.</summary>
    public void PushAs(long id, JsonObject update)
    {
        update["update_id"] = id;
        _updates.Add(id, update);
        _webhook?.Deliver(id, update);
    }

    /// <summary>Delivers the update once more, as Telegram does when it has not seen the answer.</summary>
    public void Redeliver(JsonObject update) => _webhook?.Deliver((long)update["update_id"]!, update);

    /// <summary>Done once the bot has set a webhook.</summary>
    public Task WebhookSetAsync(CancellationToken cancellationToken) => _webhookSet.Task.WaitAsync(cancellationToken);

    /// <summary>Posts to the webhook from somewhere else.</summary>
    public Task<int> PostAsync(string body, string? secret, CancellationToken cancellationToken) =>
        (_webhook ?? throw new InvalidOperationException("No webhook is set.")).PostAsync(body, secret, cancellationToken);

    /// <exception cref="InvalidOperationException">There were <see cref="Mistakes"/>.</exception>
    public async ValueTask DisposeAsync()
    {
        if (_webhook is not null)
            await _webhook.DisposeAsync();
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        if (!_mistakes.IsEmpty)
            throw new InvalidOperationException($"Calls that the Bot API does not allow: {string.Join("; ", _mistakes.Distinct())}");
    }

    internal void Show(ShownMessage message)
    {
        if (_record.IsKept)
            _shown.Writer.TryWrite(message);
        OnShown(message);
    }

    /// <summary>A chat that is there, by its number or its public name with @; null for others.</summary>
    internal FakeChat? KnownChat(string asked) => _known.Values.FirstOrDefault(chat =>
        $"{chat.Id}" == asked || (chat.Username is { } name && string.Equals($"@{name}", asked, StringComparison.OrdinalIgnoreCase)));

    internal FakeChat ChatOf(long id) => _known.GetValueOrDefault(id) ?? new FakeChat(id, id > 0 ? "private" : "supergroup");

    internal JsonNode SetWebhook(RecordedCall call)
    {
        string url = call.Text("url") ?? "";
        if (url.Length == 0)
            return DeleteWebhook(drops: false);
        if (!url.StartsWith("https://", StringComparison.Ordinal))
            throw new CallErrorException(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        _webhookUrl = url;
        _webhook = new WebhookSender(_updates, WebhookTarget ?? new Uri(url), call.Text("secret_token"), (int)(call.Number("max_connections") ?? 40));
        _webhookSet.TrySetResult();
        foreach (JsonObject update in _updates.Snapshot())
            _webhook.Deliver((long)update["update_id"]!, update);
        return true;
    }

    internal JsonNode DeleteWebhook(bool drops)
    {
        (_webhook, _webhookUrl) = (null, null);
        if (drops)
            _updates.Clear();
        return true;
    }

    internal JsonNode WebhookInfo() => new JsonObject
    {
        ["url"] = _webhookUrl ?? "",
        ["has_custom_certificate"] = false,
        ["pending_update_count"] = Pending,
    };

    /// <summary>Makes a chat be there before anybody has written in it.</summary>
    public void Know(FakeChat chat) => _known[chat.Id] = chat;

    private async Task ServeAsync(HttpContext context, string bot, string method)
    {
        if (bot != $"bot{_token}")
        {
            await WriteAsync(context, new CallErrorException(401, "Unauthorized"));
            return;
        }

        RecordedCall call = await RequestReader.ReadAsync(method, context.Request);
        foreach (string mistake in _spec?.Check(call) ?? [])
            _mistakes.Enqueue(mistake);
        _record.Add(call);
        ScriptedReply? scripted = _scripts.TryGetValue(method, out ConcurrentQueue<ScriptedReply>? script) && script.TryDequeue(out ScriptedReply? next) ? next : OnCall(call);
        if (scripted?.Status is not null)
        {
            await PlayAsync(context, scripted);
            return;
        }

        await AnswerAsync(context, call, scripted);
    }

    private async Task AnswerAsync(HttpContext context, RecordedCall call, ScriptedReply? scripted)
    {
        try
        {
            JsonNode result = await _methods.RunAsync(call, context.RequestAborted);
            await (scripted?.Gate ?? Task.CompletedTask).WaitAsync(context.RequestAborted);
            if (scripted?.IsCut == true)
                context.Abort();
            else
                await context.Response.WriteAsJsonAsync(new JsonObject { ["ok"] = true, ["result"] = result }, context.RequestAborted);
        }
        catch (CallErrorException error)
        {
            await WriteAsync(context, error);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has hung up.
        }
    }

    private static async Task PlayAsync(HttpContext context, ScriptedReply scripted)
    {
        context.Response.StatusCode = scripted.Status!.Value;
        context.Response.ContentType = "application/json";
        byte[] body = Encoding.UTF8.GetBytes(scripted.Body);
        int sent = scripted.IsSlowBody ? body.Length / 2 : 0;
        try
        {
            if (sent > 0)
            {
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body.AsMemory(0, sent), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }

            await scripted.Gate.WaitAsync(context.RequestAborted);
            if (scripted.IsCut)
                context.Abort();
            else
                await context.Response.Body.WriteAsync(body.AsMemory(sent), context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has hung up.
        }
    }

    private static Task WriteAsync(HttpContext context, CallErrorException error)
    {
        context.Response.StatusCode = error.Code;
        return context.Response.WriteAsJsonAsync(error.ToJson(), context.RequestAborted);
    }
}
