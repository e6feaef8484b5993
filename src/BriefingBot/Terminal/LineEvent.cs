namespace BriefingBot.Terminal;

/// <summary>What a key did to a line.</summary>
internal enum LineEvent
{
    Edited,

    /// <summary>The line is complete.</summary>
    Entered,

    /// <summary>The person wants to leave.</summary>
    Left,
}
