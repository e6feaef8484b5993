using BriefingBot.Discord;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Rest;
using BriefingBot.FakeDiscord;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BriefingBot.Tests.Discord;

/// <summary>
/// A fake Discord with a client that is pointed at it, a clock that stands, and chance that always falls the same. At its end no
/// line of the log may hold the token.
/// </summary>
internal sealed class DiscordBench : IAsyncDisposable
{
    /// <summary>What every random number is: jitter takes nine tenths of its span.</summary>
    public const double Chance = 0.9;

    private readonly HttpClient _http;
    private readonly LoggerFactory _loggers;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _running = [];

    private DiscordBench(FakeServer server, ManualTimeProvider clock, string? token)
    {
        Server = server;
        Clock = clock;
        Options = new DiscordOptions { Token = token ?? server.Settings.Token, ApiUrl = server.ApiUrl };
        _http = DiscordHttp.Create(Options);
        _loggers = new LoggerFactory([Log], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        Rest = new DiscordRest(_http, Options, clock, _loggers.CreateLogger<DiscordRest>());
        Inbox = new GatewayInbox(clock, _loggers.CreateLogger<GatewayInbox>());
    }

    public FakeServer Server { get; }

    public ManualTimeProvider Clock { get; }

    public DiscordOptions Options { get; }

    public RecordingLog Log { get; } = new();

    /// <summary>Logs into <see cref="Log"/>.</summary>
    public ILoggerFactory Logs => _loggers;

    public DiscordRest Rest { get; }

    /// <summary>What <see cref="ServeShards"/> received.</summary>
    public GatewayInbox Inbox { get; }

    public RecordingChat Chat { get; } = new();

    /// <param name="change">What is to be different about the fake.</param>
    /// <param name="token">Another one than the fake takes.</param>
    public static async Task<DiscordBench> StartAsync(
        CancellationToken cancellationToken, Func<FakeSettings, FakeSettings>? change = null, string? token = null)
    {
        var clock = new ManualTimeProvider();
        var settings = new FakeSettings { Clock = clock };
        return new DiscordBench(await FakeServer.StartAsync(change?.Invoke(settings) ?? settings, cancellationToken), clock, token);
    }

    /// <summary>Starts the shards alone.</summary>
    public Task ServeShards() => Run(new ShardFleet(Rest, Options, Inbox, Clock, new FixedRandom(Chance), _loggers).RunAsync(_stop.Token));

    /// <summary>Starts all of it: the transport as the host runs it, with the given answers.</summary>
    public Task Serve(IInteractionHandler handler) => Run(Transport(handler).RunAsync(Chat, _stop.Token));

    public DiscordTransport Transport(IInteractionHandler handler)
    {
        var random = new FixedRandom(Chance);
        var desk = new InteractionDesk(handler, Rest, Clock, random, _loggers.CreateLogger<InteractionDesk>());
        return new DiscordTransport(Rest, Options, desk, new DiscordRenderer(), Clock, random, _loggers);
    }

    /// <summary>Tells what runs to stop, as the host does at its end.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _http.Dispose();
        _loggers.Dispose();
        await Server.DisposeAsync();
        Assert.DoesNotContain(Log.Lines, line => line.Contains(Options.Token!, StringComparison.Ordinal));
    }

    private Task Run(Task task)
    {
        _running.Add(task);
        return task;
    }
}
