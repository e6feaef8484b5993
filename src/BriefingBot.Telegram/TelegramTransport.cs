using System.Globalization;
using System.Security.Cryptography;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Delivery;
using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Inline;
using BriefingBot.Telegram.Receiving;
using BriefingBot.Telegram.Sending;
using BriefingBot.Telegram.Serving;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Telegram;

/// <summary>The bot on Telegram: polls for updates, or has them delivered where a webhook is configured.</summary>
public sealed partial class TelegramTransport : IChatTransport, IDisposable
{
    internal const string BadToken = "Telegram refuses the token. Take it anew from @BotFather (/mybots, API Token) and set TELEGRAM_BOT_TOKEN.";

    private readonly TelegramOptions _options;
    private readonly IActionStore _actions;
    private readonly IChatSettings _settings;
    private readonly CommandCatalog _catalog;
    private readonly TimeProvider _clock;
    private readonly Random _random;
    private readonly ILoggerFactory _logs;
    private readonly ILogger<TelegramTransport> _logger;
    private readonly HttpClient _http = TelegramClient.CreateHttp();
    private readonly TelegramClient _client;
    private readonly TelegramSender _sender;
    private readonly InlineMode _inline = new();
    private readonly Backoff _backoff;
    private readonly string _secret;
    private readonly TelegramWebhook? _webhook;
    private readonly TaskCompletionSource _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="options">Valid, with a token.</param>
    /// <param name="random">For the length of pauses; safe to call from many threads.</param>
    public TelegramTransport(
        TelegramOptions options, IMessageRenderer renderer, IActionStore actions, IChatSettings settings, CommandCatalog catalog, TimeProvider clock,
        Random random, ILoggerFactory logs)
        : this(options, renderer, actions, settings, catalog, clock, random, logs, SendLimits.Telegram)
    {
    }

    internal TelegramTransport(
        TelegramOptions options, IMessageRenderer renderer, IActionStore actions, IChatSettings settings, CommandCatalog catalog, TimeProvider clock,
        Random random, ILoggerFactory logs, SendLimits limits)
    {
        _options = options;
        Renderer = renderer;
        _actions = actions;
        _settings = settings;
        _catalog = catalog;
        _clock = clock;
        _random = random;
        _logs = logs;
        _logger = logs.CreateLogger<TelegramTransport>();
        _client = new TelegramClient(_http, new Uri(options.ApiUrl), options.Token ?? throw new ArgumentException("There is no token.", nameof(options)), clock);
        _sender = new TelegramSender(_client, limits, clock, random, logs.CreateLogger<TelegramSender>()) { TokenRefused = () => _refused.TrySetResult() };
        _backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), random);
        _secret = options.Webhook.Secret ?? RandomNumberGenerator.GetHexString(48, lowercase: true);
        if (options.Webhook.Url is { } url)
            _webhook = new TelegramWebhook(new Uri(url).AbsolutePath, _secret, clock);
    }

    public string Platform => SendTarget.Platform;

    public IMessageRenderer Renderer { get; }

    /// <summary>True where <see cref="Map"/> must be called before updates can come.</summary>
    public bool NeedsHttp => _webhook is not null;

    /// <summary>Adds the path of the webhook, if there is one.</summary>
    public void Map(IEndpointRouteBuilder routes) => _webhook?.Map(routes);

    public async Task RunAsync(IChatHandler handler, CancellationToken cancellationToken)
    {
        User me = await InsistAsync(_client.GetMeAsync, cancellationToken);
        LogServing(me.Username ?? me.FirstName);
        using var session = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var handling = new CancellationTokenSource();
        var intake = new UpdateIntake(Serve(handler, me), _clock, _logs.CreateLogger<UpdateIntake>(), handling.Token);
        Task menus = new CommandMenus(_client, _catalog, _clock, _random, _logs.CreateLogger<CommandMenus>()).PublishAsync(session.Token);
        Task receiving = _webhook is null
            ? new LongPolling(_client, intake, _clock, _random, _logs.CreateLogger<LongPolling>()).RunAsync(session.Token)
            : ListenAsync(_webhook, intake, session.Token);

        await Task.WhenAny(receiving, _refused.Task);
        await session.CancelAsync();
        await Task.WhenAll(receiving, menus).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await handling.CancelAsync();
        if (_refused.Task.IsCompleted)
            throw new TransportStoppedException(BadToken);
        await receiving;
    }

    public async Task<SendResult> SendAsync(ChannelRef channel, OutgoingMessage message, string nonce, CancellationToken cancellationToken)
    {
        // Telegram has nothing to tell a repeated message by, so the nonce is of no use.
        return SendTarget.Of(channel) is { } target
            ? await _sender.SendAsync(target, message, cancellationToken)
            : new SendResult.Refused($"{channel} is no chat of Telegram's");
    }

    public ValueTask<ChannelRef?> FindManagedChannelAsync(string channel, string userId, CancellationToken cancellationToken) =>
        new ManagedChats(_client, BotId).FindAsync(channel, userId, cancellationToken);

    /// <summary>The chat with a user has the user's own number; it is open once they have written to the bot.</summary>
    public ValueTask<ChannelRef?> FindPrivateChannelAsync(string userId, CancellationToken cancellationToken) => ValueTask.FromResult(
        long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out long chat) ? new SendTarget(chat, null).Channel : null);

    public void Dispose() => _http.Dispose();

    /// <summary>What a token begins with.</summary>
    private long BotId => long.Parse(_options.Token!.AsSpan(0, _options.Token!.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture);


    private UpdateHandler Serve(IChatHandler handler, User me)
    {
        var rights = new ChatRights(_client, _clock);
        var responder = new Responder(handler, Renderer, _actions, _sender, _options, _logs.CreateLogger<Responder>());
        var buttons = new ButtonPresses(_client, _actions, _settings, rights, responder);
        return new UpdateHandler(
            new CommandReader(new CommandLineParser(_catalog), me), buttons, new Memberships(handler, responder),
            new InlineQueries(_inline, handler, _client), rights, responder, _clock);
    }

    private async Task ListenAsync(TelegramWebhook webhook, UpdateIntake intake, CancellationToken cancellationToken)
    {
        webhook.Intake = intake;
        try
        {
            var request = new SetWebhook(_options.Webhook.Url!, _secret, _options.Webhook.MaxConnections, Update.Kinds);
            await InsistAsync(stop => _client.SetWebhookAsync(request, stop), cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
        }
        finally
        {
            webhook.Intake = null;
        }
    }

    /// <summary>Tries for as long as the trouble is one that passes.</summary>
    private async Task<T> InsistAsync<T>(Func<CancellationToken, Task<ApiResult<T>>> call, CancellationToken cancellationToken)
    {
        for (int failures = 1; ; failures++)
        {
            ApiResult<T> result = await call(cancellationToken);
            switch (result.Failure)
            {
                case null:
                    return result.Value!;
                case ApiFailure.BadToken:
                    throw new TransportStoppedException(BadToken);
                case ApiFailure.Refused refused:
                    throw new TransportStoppedException($"Telegram refuses to begin: {refused.Reason}");
            }

            TimeSpan wait = result.Failure is ApiFailure.RateLimited limited ? limited.After : _backoff.After(failures);
            LogNotBegun(failures, result.Failure.Reason, wait.TotalSeconds);
            await Task.Delay(wait, _clock, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving Telegram as @{Name}")]
    private partial void LogServing(string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram cannot be reached (failure {Count} in a row: {Reason}); next try in {Seconds:0.#} s")]
    private partial void LogNotBegun(int count, string reason, double seconds);
}
