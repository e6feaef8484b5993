using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>
/// Parts the tail of an institution's name from the person named behind it (<c>Kepala Puskesmas Tanjung Wangi Lestari Widodo</c>). The rest
/// of the article decides where it can: a word that stands for a person elsewhere begins the name, one that stands for a place ends
/// the institution.
/// </summary>
internal static class NameSplitter
{
    private const int LongestName = 4;

    /// <summary>The token at which the person's name begins; the part's end if no person is named.</summary>
    public static int NameStart(ArticleText text, NamePart part, HashSet<string> shortNames, HashSet<string> placeWords)
    {
        int start = FirstNameWord(text, part, shortNames, placeWords);
        bool initial = start > part.First && start < part.End && text.Tokens[start - 1].Length == 1;
        return initial ? start - 1 : start;
    }

    private static int FirstNameWord(ArticleText text, NamePart part, HashSet<string> shortNames, HashSet<string> placeWords)
    {
        for (int i = part.First; (part.TakesProperName || part.InstitutionStart >= 0) && i < part.End; i++)
        {
            if (!shortNames.Contains(Fold(text, i)))
                continue;
            bool surname = i == part.End - 1 && i > part.First && !placeWords.Contains(Fold(text, i - 1));
            return !surname ? i : part.TakesProperName || part.Length > LongestName ? i - 1 : BehindPlace(text, part, placeWords);
        }

        int start = part.First;
        for (int i = part.First; i < part.End - 1; i++)
        {
            if (placeWords.Contains(Fold(text, i)) || (i == start && IsAbstractNoun(text.Chars(i))))
                start = i + 1;
        }

        if (start > part.First || !part.TakesProperName)
            return Math.Max(start, part.End - LongestName);

        // Gubernur Sri Sultan Hamengku Buwono: a title inside is part of the name, with the word before it.
        for (int i = part.First; i < part.End - 1; i++)
        {
            if (text.Tokens[i].Is(WordClass.Role | WordClass.Honorific))
                return Math.Max(part.First, i - 1);
        }

        // Universitas Sinar Budi Santoso: the proper name of an institution takes at least the first word.
        return part.Length switch
        {
            1 => part.End,
            2 => part.First,
            _ => part.End - 2,
        };
    }

    /// <summary>Behind the last word that stands for a place; nothing of the institution's own stands in such a part otherwise.</summary>
    private static int BehindPlace(ArticleText text, NamePart part, HashSet<string> placeWords)
    {
        int start = part.First;
        for (int i = part.First; i < part.End - 1; i++)
        {
            if (placeWords.Contains(Fold(text, i)))
                start = i + 1;
        }

        return start;
    }

    /// <summary>Indonesian nouns made with pe-...-an and ke-...-an name fields of work, not people.</summary>
    public static bool IsAbstractNoun(ReadOnlySpan<char> word) =>
        word.Length > 6 && word.EndsWith("an", StringComparison.Ordinal) && word[0] is 'P' or 'K' or 'p' or 'k' && word[1] == 'e';

    public static string Fold(ArticleText text, int token) => text.Chars(token).ToString().ToLowerInvariant();
}
