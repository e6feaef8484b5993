namespace BriefingBot.Proofs.Bot;

/// <summary>The system's clock, a span ahead of it: it runs at the same pace, and its timers are the system's.</summary>
/// <param name="ahead">Less than nothing for a clock that is behind.</param>
internal sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    /// <summary>How long until the clock shows an instant; less than nothing for one that is over.</summary>
    public TimeSpan Until(DateTimeOffset instant) => instant - GetUtcNow();
}
