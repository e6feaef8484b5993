namespace BriefingBot.Core.Extraction;

/// <summary>How a number is meant.</summary>
public enum FigureModifier
{
    Exact,
    About,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,

    /// <summary>A quantity without a value: <c>puluhan</c>, <c>millions of</c>.</summary>
    Vague,
}
