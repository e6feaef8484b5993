using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Proofs.Crash;

/// <summary>
/// Both platforms as far as delivery sees them: what arrives whole has been posted, whether or not its sender lives to hear of it.
/// Discord's drops a nonce that it knows.
/// </summary>
internal sealed class Witness : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _gate = new();
    private readonly List<Posted> _posted = [];
    private readonly ConcurrentDictionary<string, bool> _nonces = new(StringComparer.Ordinal);

    private TaskCompletionSource _firstPost = new();

    private Witness(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The life of the sender that posts belong to.</summary>
    public int Round { get; private set; }

    /// <summary>Done with the first post of the round.</summary>
    public Task FirstPost => _firstPost.Task;

    /// <summary>Messages that Discord had already.</summary>
    public int Dropped { get; private set; }

    /// <summary>In the order of their arrival.</summary>
    public IReadOnlyList<Posted> All
    {
        get
        {
            lock (_gate)
                return [.. _posted];
        }
    }

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

    public void Begin(int round)
    {
        Round = round;
        _firstPost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
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
        _firstPost.TrySetResult();
        int id;
        lock (_gate)
        {
            id = _posted.Count;
            if (platform == "discord" && !_nonces.TryAdd(lines[1], true))
                Dropped++;
            else
                _posted.Add(new Posted(Round, platform, lines[0], lines[2]));
        }

        // The answer takes its time, so that there is always something on the wire.
        await Task.Delay(TimeSpan.FromMilliseconds(id % 5), TimeProvider.System, _app.Lifetime.ApplicationStopping);
        return id.ToString(CultureInfo.InvariantCulture);
    }

    internal sealed record Posted(int Round, string Platform, string Channel, string Payload);
}
