namespace BriefingBot.Core.Delivery;

/// <summary>Waits for limits of platforms.</summary>
public static class LimitWait
{
    /// <summary>
    /// Waits at least so long. A delay of its own drops what is less than a millisecond: it would end at once, and a loop around it turn
    /// without a pause.
    /// </summary>
    /// <param name="span">Nothing or less ends at once.</param>
    public static Task AtLeastAsync(TimeSpan span, TimeProvider clock, CancellationToken cancellationToken) => span <= TimeSpan.Zero
        ? Task.CompletedTask
        : Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds)), clock, cancellationToken);
}
