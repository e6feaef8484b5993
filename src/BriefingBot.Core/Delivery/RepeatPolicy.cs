namespace BriefingBot.Core.Delivery;

/// <summary>What is done about a message that may have arrived: no answer came, or the process died while it was on the wire.</summary>
public enum RepeatPolicy
{
    /// <summary>It is sent again: nothing is missed, and a reader may see it twice.</summary>
    AtLeastOnce,

    /// <summary>It is given up: nobody sees it twice, and it may be missed.</summary>
    AtMostOnce,
}
