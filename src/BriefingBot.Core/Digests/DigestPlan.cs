namespace BriefingBot.Core.Digests;

/// <summary>What a subscription needs at some moment. Follows from its schedule, its quiet hours, and what was made before: never from when it is asked.</summary>
/// <param name="Slot">The edition to make now; null for none.</param>
/// <param name="IsLate">It should have been made long ago.</param>
/// <param name="Next">When to look again; null for never.</param>
public readonly record struct DigestPlan(DateTimeOffset? Slot, bool IsLate, DateTimeOffset? Next)
{
    /// <summary>Later than this is not on time. A busy start takes minutes.</summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Of the slots that have come and were not made, the latest: if it is not older than the grace period. The others go into it, or
    /// into the next one. A slot in quiet hours comes at their end.
    /// </summary>
    /// <param name="made">The latest slot of any edition made before; null for none.</param>
    public static DigestPlan At(Subscription subscription, QuietHours? quiet, DateTimeOffset? made, DateTimeOffset now, TimeSpan grace)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        if (subscription.Pause is not null)
            return default;

        Slots slots = subscription.Slots;
        DateTimeOffset start = made > subscription.Starts ? made.Value : subscription.Starts;
        DateTimeOffset? come = slots.AtOrBefore(now);
        while (come > start && Due(come.Value) > now)
            come = slots.AtOrBefore(come.Value.AddTicks(-1));

        bool isOpen = come > start;
        TimeSpan delay = isOpen ? now - Due(come!.Value) : TimeSpan.Zero;
        DateTimeOffset? next = slots.After(isOpen ? come!.Value : start);
        return new DigestPlan(isOpen && delay <= grace ? come : null, delay > OnTime, next is { } slot ? Due(slot) : null);

        DateTimeOffset Due(DateTimeOffset slot) => quiet?.EndFor(slot) ?? slot;
    }
}
