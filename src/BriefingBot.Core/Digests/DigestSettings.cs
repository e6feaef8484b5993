namespace BriefingBot.Core.Digests;

/// <summary>What an operator decides about digests.</summary>
public sealed record DigestSettings
{
    /// <summary>IANA name of the zone of those who name none.</summary>
    public string TimeZone { get; init; } = "Asia/Jakarta";

    /// <summary>How long after its slot an edition that was missed is still sent. What is older goes into the next one.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Subscriptions of one channel, or one topic.</summary>
    public int MostPerChannel { get; init; } = 10;

    /// <summary>Subscriptions of one chat with all its topics.</summary>
    public int MostPerChat { get; init; } = 30;

    /// <summary>The least time between two slots of a subscription; the terminal is free of it.</summary>
    public TimeSpan ShortestInterval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Messages that an edition may take; what does not fit is not chosen.</summary>
    public int MostMessages { get; init; } = 3;

    /// <summary>How far a first edition looks back.</summary>
    public TimeSpan FirstLook { get; init; } = TimeSpan.FromDays(7);
}
