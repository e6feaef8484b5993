using System.Collections.Concurrent;
using System.Globalization;
using BriefingBot.Proofs.Hourly;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Proofs.Crash;

/// <summary>
/// Both platforms as far as delivery sees them. Discord's drops a nonce that it knows.
/// </summary>
internal sealed class Witness : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, bool> _nonces = new(StringComparer.Ordinal);
    private int _lastId;

    private Witness(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public Posts Posts { get; } = new();

    public static async Task<Witness> StartAsync(CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        var witness = new Witness(app);
        app.MapPost("/{platform}", witness.PostAsync);
        await app.StartAsync(cancellationToken);
        return witness;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task<string> PostAsync(string platform, HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        string[] lines = (await reader.ReadToEndAsync(_app.Lifetime.ApplicationStopping)).Split('\n');
        int id = Interlocked.Increment(ref _lastId);
        if (platform == "discord" && !_nonces.TryAdd(lines[1], true))
            Posts.Drop();
        else
            Posts.Add(platform, lines[0], lines[2]);

        // The answer takes its time, so that there is always something on the wire.
        await Task.Delay(TimeSpan.FromMilliseconds(id % 5), TimeProvider.System, _app.Lifetime.ApplicationStopping);
        return id.ToString(CultureInfo.InvariantCulture);
    }
}
