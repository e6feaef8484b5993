using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using Microsoft.Extensions.Logging;
using Quartz;

namespace BriefingBot.Scheduling;

/// <summary>Lets one subscription make the edition that is due, and asks to be woken for the next. When it is woken decides nothing.</summary>
[DisallowConcurrentExecution]
internal sealed partial class DigestJob(DigestService digests, TimeProvider clock, ILogger<DigestJob> logger) : IJob
{
    private static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromSeconds(30);

    public static JobKey KeyOf(string subscriptionId) => new(subscriptionId, "digests");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        string subscriptionId = context.JobDetail.Key.Name;
        DateTimeOffset? next;
        try
        {
            next = await digests.RunDueAsync(subscriptionId, cancellationToken);
        }
        catch (StoreUnavailableException e)
        {
            LogUnavailable(subscriptionId, e.Message);
            next = clock.GetUtcNow() + BeforeAnotherTry;
        }
#pragma warning disable CA1031 // The loop's edge: a bug that one subscription brings out must not end its digests for good.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(e, subscriptionId);
            next = clock.GetUtcNow() + BeforeAnotherTry;
        }

        if (next is not { } time)
            return;
        try
        {
            await WakeAsync(context.Scheduler, subscriptionId, "next", time, cancellationToken);
        }
        catch (SchedulerException) when (context.Scheduler.Status is SchedulerStatus.ShuttingDown or SchedulerStatus.Shutdown)
        {
            // The bot is stopping; the next start wakes every subscription.
        }
    }

    /// <summary>
    /// Has the job run at a time, in the place of the time that was set under the same name before. Late is not missed: where many are
    /// due at once, those that wait keep their time, and nothing is worked out anew for all of them whenever one is taken.
    /// </summary>
    public static async ValueTask WakeAsync(IScheduler scheduler, string subscriptionId, string name, DateTimeOffset time, CancellationToken cancellationToken)
    {
        ITrigger trigger = TriggerBuilder.Create()
            .WithIdentity(name, subscriptionId)
            .ForJob(KeyOf(subscriptionId))
            .StartAt(time)
            .WithSimpleSchedule(static schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
        await scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The digest of {Subscription} waits: {Reason}")]
    private partial void LogUnavailable(string subscription, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The digest of {Subscription} could not be made")]
    private partial void LogFailed(Exception exception, string subscription);
}
