namespace BriefingBot.Core.Extraction.Numbers;

/// <summary>A number, range or vague quantity with its unit, as a range of tokens.</summary>
/// <param name="Value">Null where vague.</param>
/// <param name="Upper">The upper end of a range, else null.</param>
/// <param name="Unit">As in <see cref="Figure.Unit"/>; null where the number counts things.</param>
internal readonly record struct Quantity(int FirstToken, int EndToken, decimal? Value, decimal? Upper, string? Unit)
{
    /// <summary>A value without the zeros behind its fraction that arithmetic left.</summary>
    public static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;
}
