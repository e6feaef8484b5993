namespace BriefingBot.Core.Text;

/// <summary>Where a stretch of an article's text stands, counted in UTF-16 code units.</summary>
/// <param name="Length">May be zero: then it is a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The position just behind the last unit.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="text"/> is shorter than the span reaches.</exception>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    public bool Contains(int position) => position >= Start && position < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
