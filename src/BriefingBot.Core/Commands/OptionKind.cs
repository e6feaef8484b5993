namespace BriefingBot.Core.Commands;

/// <summary>What an option's value must be.</summary>
public enum OptionKind
{
    /// <summary>Words, as they are.</summary>
    Text,

    /// <summary>Words or a phrase that the news may speak of.</summary>
    Topic,

    /// <summary>A person, office or group.</summary>
    Name,

    /// <summary>An outlet that articles come from.</summary>
    Outlet,

    /// <summary>An article, by number or title.</summary>
    Article,

    /// <summary>A command, without slash.</summary>
    Command,

    /// <summary>A time zone by its IANA name.</summary>
    TimeZone,

    /// <summary>A subscription of the channel, by name.</summary>
    Subscription,

    /// <summary>A whole number within <see cref="OptionDefinition.Range"/>.</summary>
    Number,

    /// <summary>One of the option's choices.</summary>
    Choice,

    /// <summary>A day or a period, in any way that <see cref="Extraction.Dates.DateRangeParser"/> reads.</summary>
    Date,
}
