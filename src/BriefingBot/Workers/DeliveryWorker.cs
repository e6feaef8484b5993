using BriefingBot.Core.Delivery;
using Microsoft.Extensions.Hosting;

namespace BriefingBot.Workers;

/// <summary>Sends what waits in the outbox, for as long as the host runs.</summary>
internal sealed class DeliveryWorker(OutboxPump pump) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => pump.RunAsync(stoppingToken);
}
