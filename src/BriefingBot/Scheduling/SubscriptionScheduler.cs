using System.Threading.Channels;
using BriefingBot.Core.Digests;
using BriefingBot.Workers;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace BriefingBot.Scheduling;

/// <summary>Keeps a job for each subscription: what is stored is the truth, and the triggers follow from it.</summary>
internal sealed class SubscriptionScheduler(
    SubscriptionBook subscriptions, IngestionWorker ingestion, ISchedulerFactory schedulers, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ingestion.Noted.WaitAsync(stoppingToken);
        IScheduler scheduler = await schedulers.GetScheduler(stoppingToken);
        var changes = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
        void Note(string id) => changes.Writer.TryWrite(id);
        subscriptions.Changed += Note;
        try
        {
            foreach (Subscription subscription in subscriptions.All)
                Note(subscription.Id);
            await scheduler.Start(stoppingToken);
            await foreach (string id in changes.Reader.ReadAllAsync(stoppingToken))
                await FollowAsync(scheduler, id, stoppingToken);
        }
        finally
        {
            subscriptions.Changed -= Note;
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
    }

    /// <summary>Looks at a subscription at once: it may be new, changed, paused or gone.</summary>
    private async ValueTask FollowAsync(IScheduler scheduler, string id, CancellationToken cancellationToken)
    {
        JobKey key = DigestJob.KeyOf(id);
        if (subscriptions.Find(id) is null or { Pause: not null })
        {
            await scheduler.DeleteJob(key, cancellationToken);
            return;
        }

        if (await scheduler.GetJobDetail(key, cancellationToken) is null)
        {
            IJobDetail job = JobBuilder.Create<DigestJob>().WithIdentity(key).StoreDurably().Build();
            await scheduler.AddJob(job, cancellationToken: cancellationToken);
        }

        await DigestJob.WakeAsync(scheduler, id, "change", clock.GetUtcNow(), cancellationToken);
    }
}
