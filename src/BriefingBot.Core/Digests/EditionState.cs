namespace BriefingBot.Core.Digests;

/// <summary>Where an edition stands. Stored by name.</summary>
public enum EditionState
{
    /// <summary>Some part is still to be sent.</summary>
    Waiting,

    /// <summary>Every part stands in the channel, or may: what could not be known is not sent again.</summary>
    Delivered,

    /// <summary>It had no parts: there was nothing new, and the subscription wants silence then.</summary>
    Silent,

    /// <summary>The platform would not take it.</summary>
    Failed,

    /// <summary>Taken back before any part was sent; a later edition holds what it held.</summary>
    Withdrawn,
}
