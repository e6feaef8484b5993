using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Digests;

/// <summary>A channel's wish for a digest.</summary>
public sealed record Subscription
{
    public const int FewestItems = 1;

    public const int MostItems = 20;

    public const int DefaultItems = 10;

    public const int LongestName = 32;

    /// <summary>32 hexadecimal digits, for good: it survives a change of everything else, and a move to another machine.</summary>
    public required string Id { get; init; }

    /// <summary>What its channel calls it, once in a channel whatever the case; at most <see cref="LongestName"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>Where its editions go.</summary>
    public required ChannelRef Channel { get; init; }

    /// <summary>The chat that it was made in where that is another one, and where it is managed; null where it is managed in its channel.</summary>
    public ChannelRef? ManagedFrom { get; init; }

    /// <summary>The platform's own id of whoever subscribed.</summary>
    public required string OwnerId { get; init; }

    public required Schedule Schedule { get; init; }

    /// <summary>IANA name of the zone whose wall clock the schedule means.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Words that the news must be about; null for all.</summary>
    public string? Topic { get; init; }

    /// <summary>Whose statements come first; null for nobody's.</summary>
    public string? Person { get; init; }

    /// <summary>Part of an outlet's name; null for all.</summary>
    public string? Source { get; init; }

    /// <summary>Of the bot's own words: <c>id</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>How many findings an edition holds at most.</summary>
    public int Items { get; init; } = DefaultItems;

    /// <summary>True to send nothing where there is nothing new.</summary>
    public bool QuietIfEmpty { get; init; }

    /// <summary>Null while it runs.</summary>
    public Pause? Pause { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Slots up to this instant are none of it: when it was made, resumed, or given another schedule.</summary>
    public required DateTimeOffset Starts { get; init; }

    /// <exception cref="TimeZoneNotFoundException">The system no longer knows the zone.</exception>
    public Slots Slots => new(Schedule, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
}
