using BriefingBot.Core.Chat;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Workers;

/// <summary>
/// Serves every chat platform that is configured, once the articles are read. One that only the operator can help is logged and
/// ends alone; when the last has ended so, the bot stops.
/// </summary>
internal sealed partial class TransportWorker(
    IEnumerable<IChatTransport> transports, IChatHandler handler, IngestionWorker ingestion, IHostApplicationLifetime lifetime,
    ILogger<TransportWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IChatTransport[] all = [.. transports.Where(static transport => transport.Platform != ChannelRef.Console)];
        if (all.Length == 0)
            return;

        await ingestion.Loaded.WaitAsync(stoppingToken);
        bool[] served = await Task.WhenAll(all.Select(transport => ServeAsync(transport, stoppingToken)));
        if (!served.Contains(true))
        {
            lifetime.StopApplication();
            throw new TransportStoppedException("No chat platform can be served.");
        }
    }

    /// <summary>False where the platform stopped for good.</summary>
    private async Task<bool> ServeAsync(IChatTransport transport, CancellationToken stoppingToken)
    {
        try
        {
            await transport.RunAsync(handler, stoppingToken);
            return true;
        }
        catch (TransportStoppedException e)
        {
            LogStopped(transport.Platform, e.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Platform} has stopped: {Reason}")]
    private partial void LogStopped(string platform, string reason);
}
