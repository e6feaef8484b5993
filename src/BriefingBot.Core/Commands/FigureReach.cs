using BriefingBot.Core.Extraction;
using BriefingBot.Core.Extraction.Numbers;

namespace BriefingBot.Core.Commands;

/// <summary>The values that a figure allows, both ends included: a rounded number stands for all that are rounded to it, <c>sedikitnya 40</c> for any from 40 on.</summary>
/// <param name="From">Null where nothing bounds it below.</param>
/// <param name="To">Null where nothing bounds it above.</param>
internal readonly record struct FigureReach(decimal? From, decimal? To)
{
    /// <summary>So much of a number <c>sekitar</c> allows on either side.</summary>
    private const decimal Roughly = 0.1m;

    /// <summary>A number is rounded to two digits at least, and only one of four digits or more.</summary>
    private const decimal RoundedShare = 0.1m;
    private const decimal FirstRounded = 1_000m;

    /// <summary>True if both figures can be right. Two bounds on one side can, but are different numbers all the same unless they are near.</summary>
    /// <param name="one">With a value, as the other.</param>
    public static bool Agree(Figure one, Figure other)
    {
        (FigureReach left, FigureReach right) = (Of(one, isRounded: false), Of(other, isRounded: false));
        bool isBoundTwice = (left.To is null && right.To is null) || (left.From is null && right.From is null);
        return isBoundTwice
            ? Math.Abs(one.Value!.Value - other.Value!.Value) <= Math.Max(RoundingOf(one.Value.Value, one.Unit), RoundingOf(other.Value.Value, other.Unit))
            : left.Meets(Of(other, isRounded: true)) || right.Meets(Of(one, isRounded: true));
    }

    private bool Meets(FigureReach other) => !(To < other.From) && !(other.To < From);

    /// <param name="isRounded">False to take the digits as they stand.</param>
    private static FigureReach Of(Figure figure, bool isRounded)
    {
        decimal value = figure.Value!.Value;
        decimal around = figure.Modifier == FigureModifier.About ? Math.Abs(value) * Roughly : isRounded ? RoundingOf(value, figure.Unit) : 0;
        return figure.Modifier switch
        {
            FigureModifier.AtLeast or FigureModifier.MoreThan => new(value - around, null),
            FigureModifier.AtMost or FigureModifier.LessThan => new(null, (figure.Upper ?? value) + around),
            _ => new(value - around, (figure.Upper ?? value) + around),
        };
    }

    /// <summary>Half of the last digit that is not a rounding zero; a count below a thousand is not rounded, a share or measure to its last digit.</summary>
    private static decimal RoundingOf(decimal value, string unit)
    {
        decimal size = Math.Abs(value);
        if (!decimal.IsInteger(size))
            return 0.5m / (decimal)Math.Pow(10, size.Scale);
        if (size < FirstRounded)
            return FigureUnits.IsMeasure(unit) ? 0.5m : 0;
        decimal step = 1;
        while (size % (step * 10) == 0 && step * 10 <= size * RoundedShare)
            step *= 10;
        return step == 1 ? 0 : step / 2;
    }
}
