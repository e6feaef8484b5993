using System.Threading.Channels;
using Quartz;

namespace BriefingBot.Tests.Host.Scheduling;

/// <summary>Tells a test when something is scheduled for.</summary>
internal sealed class TriggerLog : ISchedulerListener
{
    private readonly Channel<DateTimeOffset> _starts = Channel.CreateUnbounded<DateTimeOffset>();

    public ValueTask JobScheduled(IScheduler scheduler, ITrigger trigger, CancellationToken cancellationToken)
    {
        _starts.Writer.TryWrite(trigger.StartTimeUtc);
        return ValueTask.CompletedTask;
    }

    /// <summary>Done once something that nobody has waited for is scheduled for the time.</summary>
    public async Task SetAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        while (await _starts.Reader.ReadAsync(cancellationToken) != time)
        {
        }
    }
}
