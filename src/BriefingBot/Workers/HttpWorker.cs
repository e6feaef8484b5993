using System.Net;
using BriefingBot.Configuration;
using BriefingBot.Core.Chat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Workers;

/// <summary>The bot's one web server, with the paths of all <see cref="HttpEndpoint"/>s. Without any it does not listen.</summary>
internal sealed partial class HttpWorker(
    IEnumerable<HttpEndpoint> endpoints, BotConfiguration configuration, ILoggerFactory logs, ILogger<HttpWorker> logger) : IHostedService
{
    private readonly HttpEndpoint[] _endpoints = [.. endpoints];
    private WebApplication? _server;

    /// <exception cref="TransportStoppedException">The address is taken, or none of this machine's.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_endpoints.Length == 0)
            return;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Parse(configuration.Http.Address), configuration.Http.Port);
        });
        builder.Services.AddRoutingCore().AddSingleton(logs);
        _server = builder.Build();
        _server.UseRouting();
        foreach (HttpEndpoint endpoint in _endpoints)
            endpoint.Map(_server);
        try
        {
            await _server.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            throw new TransportStoppedException($"{HttpOptions.Section}: the bot cannot listen on {configuration.Http.Address}, port {configuration.Http.Port}. {e.Message}");
        }

        foreach (string address in _server.Urls)
            LogListening(address);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is null)
            return;
        await _server.StopAsync(cancellationToken);
        await _server.DisposeAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Listening on {Address}")]
    private partial void LogListening(string address);
}
