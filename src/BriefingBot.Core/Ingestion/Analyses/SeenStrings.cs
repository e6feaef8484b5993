using System.Collections.Immutable;
using System.Text;

namespace BriefingBot.Core.Ingestion.Analyses;

/// <summary>
/// Short strings that were read lately. News repeats its names, offices and units, and a library that holds each of them once takes
/// less memory and less time to load. One thread.
/// </summary>
internal sealed class SeenStrings
{
    /// <summary>A power of two.</summary>
    private const int Places = 1 << 13;

    private const int LongestBytes = 64;

    [ThreadStatic]
    private static SeenStrings? _ofThread;

    /// <summary>Each at the place that its hash says; a new one takes the place of the one before.</summary>
    private readonly string?[] _seen = new string?[Places];

    private readonly ImmutableArray<string>[] _alone = new ImmutableArray<string>[Places];

    /// <summary>That of the calling thread.</summary>
    public static SeenStrings OfThread => _ofThread ??= new SeenStrings();

    /// <summary>A list of nothing but one string.</summary>
    public ImmutableArray<string> Alone(string text)
    {
        ref ImmutableArray<string> alone = ref _alone[text.GetHashCode(StringComparison.Ordinal) & (Places - 1)];
        return !alone.IsDefault && alone[0] == text ? alone : alone = [text];
    }

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestBytes)
            return Encoding.UTF8.GetString(utf8);

        Span<char> text = stackalloc char[LongestBytes];
        text = text[..Encoding.UTF8.GetChars(utf8, text)];
        ref string? seen = ref _seen[string.GetHashCode(text) & (Places - 1)];
        return seen is not null && text.SequenceEqual(seen) ? seen : seen = new string(text);
    }
}
