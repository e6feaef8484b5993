using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Gateway;

/// <summary>Knows where the gateway is, how many shards Discord advises, and how many sessions may still be started.</summary>
internal sealed partial class GatewayDirectory(DiscordRest rest, TimeProvider clock, Random random, ILogger<GatewayDirectory> logger) : IDisposable
{
    /// <summary>Other processes of the same bot start sessions too.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Backoff _backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(300), random);
    private GatewayBot? _latest;
    private long _asked;
    private int _left;

    /// <summary>What Discord said last.</summary>
    /// <exception cref="TransportStoppedException">Discord refuses the token.</exception>
    public async Task<GatewayBot> LatestAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _latest ?? await AskAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Takes one of the sessions that may be started, if need be tomorrow's first; returns where to start it.</summary>
    /// <exception cref="TransportStoppedException">Discord refuses the token.</exception>
    public async Task<string> TakeSessionAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            GatewayBot latest = _latest is { } known && _left > 0 && clock.GetElapsedTime(_asked) < Freshness ? known : await AskAsync(cancellationToken);
            while (_left <= 0)
            {
                TimeSpan wait = TimeSpan.FromMilliseconds(Math.Max(1_000, latest.SessionStartLimit.ResetAfter));
                LogNoneLeft(latest.SessionStartLimit.Total, wait);
                await Task.Delay(wait, clock, cancellationToken);
                latest = await AskAsync(cancellationToken);
            }

            _left--;
            return latest.Url;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<GatewayBot> AskAsync(CancellationToken cancellationToken)
    {
        for (int failures = 1; ; failures++)
        {
            switch (await rest.GatewayAsync(cancellationToken))
            {
                case RestResult<GatewayBot>.Done done:
                    _latest = done.Value;
                    _asked = clock.GetTimestamp();
                    _left = done.Value.SessionStartLimit.Remaining;
                    return done.Value;
                case RestResult<GatewayBot>.Refused { Status: 401 }:
                    throw new TransportStoppedException(ConnectionEnd.Of(4004).Stop!);
                case var other:
                    TimeSpan wait = other is RestResult<GatewayBot>.RateLimited limited ? limited.After : _backoff.After(failures);
                    LogUnknown(wait, other);
                    await Task.Delay(wait, clock, cancellationToken);
                    break;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "All {Total} sessions of the day are used up; the next starts in {Wait}")]
    private partial void LogNoneLeft(int total, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord does not say where the gateway is; asking again in {Wait}. {Result}")]
    private partial void LogUnknown(TimeSpan wait, RestResult<GatewayBot> result);
}
