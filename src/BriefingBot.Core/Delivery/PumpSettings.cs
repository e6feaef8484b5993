using System.Collections.Immutable;

namespace BriefingBot.Core.Delivery;

/// <summary>How the outbox is emptied.</summary>
public sealed record PumpSettings
{
    /// <summary>How many channels of a platform are served side by side. Enough for the platform's pace at a second an answer.</summary>
    public int ChannelsAtOnce { get; init; } = 32;

    /// <summary>By platform; one that is not named gets <see cref="RepeatPolicy.AtLeastOnce"/>.</summary>
    public ImmutableDictionary<string, RepeatPolicy> Repeats { get; init; } = ImmutableDictionary<string, RepeatPolicy>.Empty;

    /// <summary>The longest wait after the first failure.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait of all for a channel that keeps failing.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest wait between two tries of a platform that is down.</summary>
    public TimeSpan LongestProbe { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long messages on the wire may take to be answered while the bot stops.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(5);
}
