using System.Collections.Frozen;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>Compares speakers as an editor would: titles, articles and capitals aside.</summary>
internal static class SpokenName
{
    private static readonly FrozenSet<string> Before = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mr", "mrs", "ms", "dr", "prof", "father", "h", "hj", "pak", "bu", "bapak", "ibu", "nenek", "kiai", "the", "a", "an", "sang", "seorang", "para");

    private static readonly FrozenSet<string> Behind = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "itu", "tersebut");

    public static bool Same(string one, string other) => Words(one).SequenceEqual(Words(other), StringComparer.OrdinalIgnoreCase);

    private static ReadOnlySpan<string> Words(string name)
    {
        ReadOnlySpan<string> words = name.Split([' ', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        while (words.Length > 1 && Before.Contains(words[0]))
            words = words[1..];
        while (words.Length > 1 && Behind.Contains(words[^1]))
            words = words[..^1];
        return words;
    }
}
