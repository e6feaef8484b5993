namespace BriefingBot.Core.Text;

/// <summary>A run of UTF-16 code units inside one article's text.</summary>
/// <param name="Length">Number of units; zero marks a position rather than text.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The position just behind the last unit.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <exception cref="ArgumentOutOfRangeException">The span ends past <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    public bool Contains(int position) => position >= Start && position < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
