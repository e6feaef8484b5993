namespace BriefingBot.Core.Commands;

/// <summary>What an option's value must be.</summary>
public enum OptionKind
{
    /// <summary>Words, as they are.</summary>
    Text,

    /// <summary>A person, office or group.</summary>
    Name,

    /// <summary>One of the option's choices.</summary>
    Choice,

    /// <summary>A day or a period, in any way that <see cref="Extraction.Dates.DateRangeParser"/> reads.</summary>
    Date,
}
