using BriefingBot.Discord;
using BriefingBot.Discord.Rest;
using BriefingBot.FakeDiscord;
using BriefingBot.Tests.Support;

namespace BriefingBot.Tests.Discord;

/// <summary>A fake Discord with a client that is pointed at it, and a clock that stands.</summary>
internal sealed class DiscordBench : IAsyncDisposable
{
    private readonly HttpClient _http;

    private DiscordBench(FakeServer server, ManualTimeProvider clock)
    {
        Server = server;
        Clock = clock;
        Options = new DiscordOptions { Token = server.Settings.Token, ApiUrl = server.ApiUrl };
        _http = DiscordHttp.Create(Options);
        Rest = new DiscordRest(_http, Options, clock, Log.For<DiscordRest>());
    }

    public FakeServer Server { get; }

    public ManualTimeProvider Clock { get; }

    public DiscordOptions Options { get; }

    public RecordingLog Log { get; } = new();

    public DiscordRest Rest { get; }

    public static async Task<DiscordBench> StartAsync(CancellationToken cancellationToken, Func<FakeSettings, FakeSettings>? change = null)
    {
        var clock = new ManualTimeProvider();
        var settings = new FakeSettings { Clock = clock };
        return new DiscordBench(await FakeServer.StartAsync(change?.Invoke(settings) ?? settings, cancellationToken), clock);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        Log.Dispose();
    }
}
