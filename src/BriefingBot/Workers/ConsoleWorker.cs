using BriefingBot.Core.Chat;
using BriefingBot.Terminal;
using Microsoft.Extensions.Hosting;

namespace BriefingBot.Workers;

/// <summary>
/// Opens the bot in the terminal once the articles are read. The host ends when the person leaves; input that merely ends, as a
/// service's does at once, leaves the chat platforms running.
/// </summary>
internal sealed class ConsoleWorker(
    ConsoleTransport console, IChatHandler handler, IngestionWorker ingestion, IEnumerable<IChatTransport> transports, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ingestion.Loaded.WaitAsync(stoppingToken);
        await console.RunAsync(handler, stoppingToken);
        if (console.HasLeft || transports.All(static transport => transport.Platform == ChannelRef.Console))
            lifetime.StopApplication();
    }
}
