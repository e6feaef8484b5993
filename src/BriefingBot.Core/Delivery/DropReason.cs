namespace BriefingBot.Core.Delivery;

/// <summary>Why a message leaves the outbox without being known to stand in its channel.</summary>
public enum DropReason
{
    /// <summary>The platform will never take it: it is kept as a dead letter.</summary>
    Refused,

    /// <summary>It may have arrived, and is not sent again.</summary>
    Uncertain,
}
