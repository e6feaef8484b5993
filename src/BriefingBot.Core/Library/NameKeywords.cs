using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>The keywords that the index knows names by.</summary>
internal static class NameKeywords
{
    private const int MostKept = 100_000;

    private static readonly KeptResults<(string Canonical, NameKind? Kind), string[]> Kept = new(MostKept, Read);

    /// <summary>Stands before every spelling.</summary>
    public const string SpellingMark = "spelt:";

    private const string CompletingMark = "named:";

    /// <summary>Parts what is typed from the name that it completes to.</summary>
    private const char Arrow = '\u0002';

    /// <summary>All keywords of a name: it completes from the beginning of any of its words.</summary>
    public static string[] Of(string canonical, NameKind? kind) => Kept.Of((canonical, kind));

    private static string[] Read((string Canonical, NameKind? Kind) name)
    {
        string[] words = NameKeys.Words(name.Canonical);
        IEnumerable<string> completing = name.Kind is null ? [] : Enumerable.Range(0, words.Length).Select(first => Completing(words[first..], name.Canonical));
        return [.. completing, .. NameKeys.Of(name.Canonical).Concat(name.Kind == NameKind.Person ? words : []).Distinct().Select(Spelling)];
    }

    /// <param name="key">Joined, see <see cref="NameKeys.Of"/>.</param>
    public static string Spelling(string key) => $"{SpellingMark}{key}";

    /// <summary>Another spelling of a name: it completes from its beginning, and is found misspelt.</summary>
    public static IEnumerable<string> OfForm(string form, string canonical, NameKind? kind) =>
        NameKeys.Of(form).Select(Spelling).Concat(kind is null ? [] : [Completing(NameKeys.Words(form), canonical)]);

    /// <param name="words">From some word of the name on.</param>
    private static string Completing(string[] words, string canonical) => $"{CompletingMark}{Transliteration.Of(words)}{Arrow}{canonical}";

    /// <summary>What the keywords of names begin with that go on as typed, however their words are parted or transliterated.</summary>
    public static string Beginning(string typed) => $"{CompletingMark}{Transliteration.Of([.. WordFolding.Words(typed).Select(static word => word.Text)])}";

    /// <summary>The name that a keyword of <see cref="Completing"/> completes to.</summary>
    public static string NameIn(ReadOnlySpan<char> keyword) => keyword[(keyword.IndexOf(Arrow) + 1)..].ToString();
}
