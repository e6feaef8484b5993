using Quartz;

namespace BriefingBot.Tests.Host.Scheduling;

/// <summary>Runs after everything else that is due at its time.</summary>
internal sealed class BellJob(Bell bell) : IJob
{
    /// <summary>Lower than that of any other trigger.</summary>
    public const int Priority = 1;

    public static readonly JobKey Key = new("bell");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        bell.Ring();
        return ValueTask.CompletedTask;
    }
}
