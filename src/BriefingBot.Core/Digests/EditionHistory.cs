using System.Collections.Frozen;

namespace BriefingBot.Core.Digests;

/// <summary>What a subscription has been sent so far.</summary>
/// <param name="LastSlot">The latest slot of any edition that was not asked for, however it ended; null before the first.</param>
/// <param name="ToldUntil">
/// The latest <see cref="Edition.Until"/> of the editions of which a part was sent or still waits, or that were silent; null for none.
/// </param>
/// <param name="Told">The keys of all items of those editions, as far back as they are kept.</param>
public sealed record EditionHistory(DateTimeOffset? LastSlot, DateTimeOffset? ToldUntil, FrozenSet<FactKey> Told)
{
    public static EditionHistory None { get; } = new(null, null, FrozenSet<FactKey>.Empty);
}
