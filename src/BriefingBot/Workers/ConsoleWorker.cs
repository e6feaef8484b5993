using BriefingBot.Terminal;
using Microsoft.Extensions.Hosting;

namespace BriefingBot.Workers;

/// <summary>Opens the bot in the terminal once the articles are read; the host ends when the person leaves.</summary>
internal sealed class ConsoleWorker(ConsoleTransport console, IngestionWorker ingestion, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await console.RunAsync(await ingestion.Loaded.WaitAsync(stoppingToken), stoppingToken);
        lifetime.StopApplication();
    }
}
