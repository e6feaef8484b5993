namespace BriefingBot.Core.Extraction;

/// <summary>Where an event stands, as the article tells it.</summary>
public enum EventStatus
{
    Planned,
    Held,
    Cancelled,

    /// <summary>Someone says that it took place; the article does not vouch for it.</summary>
    Claimed,
}
