using Spectre.Console;

namespace BriefingBot.Terminal;

/// <summary>What stands before the lines of a paragraph.</summary>
/// <param name="First">Before its first line.</param>
/// <param name="Next">Before every further line.</param>
internal readonly record struct Margin(string First, string Next, Style? Style = null)
{
    public Margin(string both, Style? style = null)
        : this(both, both, style)
    {
    }
}
