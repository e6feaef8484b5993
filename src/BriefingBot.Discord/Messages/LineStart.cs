namespace BriefingBot.Discord.Messages;

/// <summary>How far a line has come, for signs that mean something at its start only.</summary>
internal enum LineStart
{
    /// <summary>Nothing or spaces.</summary>
    Fresh,

    /// <summary>A number alone, which a point would turn into an item of a list.</summary>
    Number,

    /// <summary>Anything else.</summary>
    Inside,
}
