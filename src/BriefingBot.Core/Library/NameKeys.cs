using System.Text;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>Forms of a name that two spellings share.</summary>
internal static class NameKeys
{
    /// <summary>The words of a name that tell it from others: without case, accents, hyphens and lone initials behind the first word.</summary>
    public static string[] Words(string name)
    {
        List<FoldedWord> words = WordFolding.Words(name);
        string[] full = [.. words.Where(static (word, index) => index == 0 || word.Text.Length > 1).Select(static word => word.Text)];
        return full.Length >= 2 ? full : [.. words.Select(static word => word.Text)];
    }

    /// <summary>The words joined: <c>Shin Won-sik</c> and <c>Shin Wonsik</c> are one.</summary>
    public static string Joined(string name) => string.Concat(Words(name));

    /// <summary>
    /// The joined words with letters that transliterations exchange made one: <c>Sergei</c> and <c>Sergey</c>, <c>Zelensky</c>
    /// and <c>Zelenskyy</c>, the old spelling <c>Soeharto</c> and <c>Suharto</c>.
    /// </summary>
    public static string Transliterated(IReadOnlyList<string> words)
    {
        var key = new StringBuilder();
        foreach (string word in words)
        {
            string even = word.Replace("oe", "u", StringComparison.Ordinal).Replace("x", "ks", StringComparison.Ordinal)
                .Replace('y', 'i').Replace('j', 'i');
            foreach (char c in even)
            {
                if (key.Length == 0 || key[^1] != c)
                    key.Append(c);
            }
        }

        return key.ToString();
    }
}
