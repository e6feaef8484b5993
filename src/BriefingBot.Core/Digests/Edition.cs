using System.Collections.Immutable;
using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Digests;

/// <summary>One issue of a subscription's digest.</summary>
public sealed record Edition
{
    public required string SubscriptionId { get; init; }

    /// <summary>
    /// The instant that it was due by the subscription's own schedule; for one that somebody asked for, the second of asking, which is
    /// never that of a full minute. With the subscription it is the key of the edition.
    /// </summary>
    public required DateTimeOffset Slot { get; init; }

    public required ChannelRef Channel { get; init; }

    /// <summary>What it holds arrived after this instant.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What it holds arrived by this instant: when it was composed. The next edition goes on from here.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Composed long after its slot, because the bot was down.</summary>
    public bool IsLate { get; init; }

    /// <summary>Somebody asked for it. It takes the place of no slot: the schedule goes on as if it were not there.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Its findings by number; empty where there was nothing new.</summary>
    public ImmutableArray<EditionItem> Items { get; init; } = [];
}
