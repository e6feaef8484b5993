using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.FakeDiscord;

/// <summary>
/// Discord as a bot sees it, on this machine: its API and its gateway, over real sockets. Everything a client sends is kept, and the
/// next answers can be told beforehand.
/// </summary>
public sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private bool _isOver;
    private int _refused;

    private FakeServer(FakeSettings settings, WebApplication application)
    {
        Settings = settings;
        _application = application;
        Requests = new RequestLog(settings.KeepsRequests);
        Gateway = new FakeGateway(settings);
        Interactions = new FakeInteractions(settings, Gateway);
    }

    public FakeSettings Settings { get; }

    /// <summary>What the API was asked.</summary>
    public RequestLog Requests { get; }

    public FakeGateway Gateway { get; }

    public FakeInteractions Interactions { get; }

    /// <summary>Answers that are given before the API's own.</summary>
    public ReplyScript Script { get; } = new();

    /// <summary>Called for every request that <see cref="Script"/> has no answer to; what it returns is answered instead. Null does what is asked.</summary>
    public Func<RecordedRequest, FakeReply?> OnRequest { get; set; } = static _ => null;

    /// <summary>Called with the channel and the body of every message that appears there; a nonce that is known posts nothing.</summary>
    public Action<string, JsonNode> OnPosted { get; set; } = static (_, _) => { };

    /// <summary>Called with the channel of every message that was not posted, because its nonce is known.</summary>
    public Action<string> OnDropped { get; set; } = static _ => { };

    /// <summary>How many requests went over a limit.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>The address of the API, without a slash at its end.</summary>
    public string ApiUrl { get; private set; } = "";

    public string GatewayUrl { get; private set; } = "";

    public static async Task<FakeServer> StartAsync(FakeSettings settings, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, settings.Port));
        var server = new FakeServer(settings, builder.Build());
        server.Map();
        await server._application.StartAsync(cancellationToken);
        var address = new Uri(server._application.Urls.First());
        server.ApiUrl = $"http://{address.Authority}/api/v10";
        server.GatewayUrl = $"ws://{address.Authority}/gateway";
        server.Gateway.Url = server.GatewayUrl;
        return server;
    }

    /// <summary>Can be done again, so that a test can take Discord away from a client.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isOver, true))
            return;
        Gateway.Dispose();
        Script.Dispose();
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    internal void Refuse() => Interlocked.Increment(ref _refused);

    private void Map()
    {
        _application.UseWebSockets();
        _application.Map("/gateway/{**path}", (HttpContext context) => Gateway.ServeAsync(context));
        var api = new FakeApi(this);
        _application.Map("/api/v10/{**path}", (HttpContext context, string path) => api.ServeAsync(context, path));
        FakeControl.Map(_application, this);
    }
}
