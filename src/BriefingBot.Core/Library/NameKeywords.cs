namespace BriefingBot.Core.Library;

/// <summary>The keywords that the index knows names by.</summary>
internal static class NameKeywords
{
    /// <summary>Stands before every spelling.</summary>
    public const string SpellingMark = "spelt:";

    private const string CompletingMark = "named:";

    /// <summary>Parts what is typed from the name that it completes to.</summary>
    private const char Arrow = '\u0002';

    /// <param name="key">Joined, see <see cref="NameKeys.Of"/>.</param>
    public static string Spelling(string key) => $"{SpellingMark}{key}";

    /// <param name="words">Folded words from some word of the name on.</param>
    public static string Completing(string words, string canonical) => $"{CompletingMark}{words}{Arrow}{canonical}";

    /// <summary>What the keywords of names begin with that go on as typed.</summary>
    public static string Beginning(string words) => $"{CompletingMark}{words}";

    /// <summary>The name that a keyword of <see cref="Completing"/> completes to.</summary>
    public static string NameIn(ReadOnlySpan<char> keyword) => keyword[(keyword.IndexOf(Arrow) + 1)..].ToString();
}
