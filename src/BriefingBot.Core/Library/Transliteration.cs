using System.Text;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>Evens out how one name is written in different newsrooms and languages.</summary>
internal static class Transliteration
{
    /// <summary>Fewer consonants are those of too many given names.</summary>
    private const int ShortestSkeleton = 4;
    private const int MostApart = 2;

    /// <summary>
    /// The joined words with letters that transliterations exchange made one: <c>Sergei</c> and <c>Sergey</c>, <c>Zelensky</c>
    /// and <c>Zelenskyy</c>, the old spellings <c>Soeharto</c> and <c>Tjahjo</c>.
    /// </summary>
    public static string Of(params IReadOnlyList<string> words)
    {
        var key = new StringBuilder();
        foreach (string word in words)
        {
            string even = word.Replace("oe", "u", StringComparison.Ordinal).Replace("x", "ks", StringComparison.Ordinal)
                .Replace("dj", "j", StringComparison.Ordinal).Replace("tj", "c", StringComparison.Ordinal)
                .Replace('y', 'i').Replace('j', 'i');
            foreach (char c in even)
            {
                if (key.Length == 0 || key[^1] != c || !IsVowel(c))
                    key.Append(c);
            }
        }

        return key.ToString();
    }

    /// <summary>
    /// True for two wordings of one given name that even letters do not make one: an initial, or a vowel more or another one between the same
    /// consonants. <c>Oleksandr</c> and <c>Oleksander</c>, <c>Mohammad</c> and <c>Muhamad</c> are, <c>Hendra</c> and <c>Hendro</c> or <c>Maria</c> and <c>Marta</c> are two.
    /// </summary>
    public static bool AreNear(string one, string other)
    {
        if (one.Length == 1 || other.Length == 1)
            return one[0] == other[0];
        string skeleton = SkeletonOf(one);
        return one[0] == other[0] && one[^1] == other[^1] && skeleton.Length >= ShortestSkeleton && skeleton == SkeletonOf(other) &&
            EditDistance.Between(one, other, MostApart) <= MostApart;
    }

    /// <summary>The consonants, doubled ones once.</summary>
    private static string SkeletonOf(string word)
    {
        var skeleton = new StringBuilder();
        foreach (char c in Of(word))
        {
            if (!IsVowel(c) && (skeleton.Length == 0 || skeleton[^1] != c))
                skeleton.Append(c);
        }

        return skeleton.ToString();
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
