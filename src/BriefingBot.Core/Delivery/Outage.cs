namespace BriefingBot.Core.Delivery;

/// <summary>
/// Notices that a platform is down, from failures in a row however many channels they hit, and lets one try at a time through then,
/// ever more rarely. Safe to call from many threads.
/// </summary>
internal sealed class Outage(Backoff backoff, TimeProvider clock) : IDisposable
{
    /// <summary>Failures without a success between them. A platform that fails at every second message is slow, not down.</summary>
    private const int EnoughFailures = 5;

    private readonly SemaphoreSlim _probe = new(1);
    private int _failures;

    private bool IsDown => Volatile.Read(ref _failures) >= EnoughFailures;

    /// <summary>Runs a try, which tells <see cref="Failed"/> or <see cref="Succeeded"/> how it went; first waits its turn if the platform is down.</summary>
    public async Task TryAsync(Func<Task> attempt, CancellationToken cancellationToken)
    {
        if (!IsDown)
        {
            await attempt();
            return;
        }

        await _probe.WaitAsync(cancellationToken);
        try
        {
            if (IsDown)
                await Task.Delay(backoff.After(Volatile.Read(ref _failures) - EnoughFailures + 1), clock, cancellationToken);
            await attempt();
        }
        finally
        {
            _probe.Release();
        }
    }

    public void Failed() => Interlocked.Increment(ref _failures);

    public void Succeeded() => Volatile.Write(ref _failures, 0);

    public void Dispose() => _probe.Dispose();
}
