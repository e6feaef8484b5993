using System.Globalization;
using System.Text;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Search;

/// <summary>
/// Makes words comparable: case, accents, apostrophes and hyphens do not matter. <c>Jong-un</c> is two words, <c>Ma'ruf</c>
/// one, and numbers keep their points and commas.
/// </summary>
public static class WordFolding
{
    /// <summary>Longer runs of letters are no words; only their beginning is compared.</summary>
    private const int LongestWord = 64;

    /// <summary>The words of a whole text.</summary>
    public static List<FoldedWord> Words(string text) => Words(text, new TextSpan(0, text.Length));

    /// <summary>The words of a span of a text, in order.</summary>
    public static List<FoldedWord> Words(string text, TextSpan span)
    {
        var words = new List<FoldedWord>((span.Length / 6) + 1);
        char[] folded = new char[LongestWord];
        int position = span.Start;
        while (Next(text, ref position, span.End) is { Length: > 0 } word)
            words.Add(new FoldedWord(word, new string(folded, 0, Fold(word.Of(text), ref folded, 0))));
        return words;
    }

    /// <summary>The next word from a position on and before an end; of no length where there is none. Moves the position behind it.</summary>
    internal static TextSpan Next(string text, ref int position, int limit)
    {
        while (position < limit && !char.IsLetterOrDigit(text[position]))
            position++;
        if (position >= limit)
            return default;

        int end = position + 1;
        while (end < limit && (IsWordCharacter(text[end]) || IsJoint(text, end, limit)))
            end++;
        var word = TextSpan.FromBounds(position, end);
        position = end;
        return word;
    }

    /// <summary>Writes a word in its comparable form and returns its length.</summary>
    /// <param name="folded">Grows where a letter becomes several.</param>
    internal static int Fold(ReadOnlySpan<char> word, ref char[] folded, int at)
    {
        word = word.Length > LongestWord ? word[..LongestWord] : word;
        int start = at;
        foreach (char c in word)
        {
            if (c > 127)
                return FoldSlowly(word, ref folded, start);
            if (c is '\'' or '`')
                continue;
            if (at == folded.Length)
                Array.Resize(ref folded, (at * 2) + 16);
            folded[at++] = char.ToLowerInvariant(c);
        }

        return at - start;
    }

    /// <summary>The folded words of a text with one space between: equal for two spellings of a name.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text).Select(static word => word.Text));

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || (c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);

    private static bool IsJoint(string text, int at, int end)
    {
        if (at + 1 >= end)
            return false;
        return text[at] switch
        {
            '\'' or '’' or '‘' or '`' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]) && !IsPossessive(text, at, end),
            '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        };
    }

    private static bool IsPossessive(string text, int at, int end) =>
        text[at + 1] is 's' or 'S' && (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2]));

    private static int FoldSlowly(ReadOnlySpan<char> word, ref char[] folded, int at)
    {
        int start = at;
        string whole = word.ToString();
        foreach (char c in IsWellFormed(word) ? whole.Normalize(NormalizationForm.FormD) : whole)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && c is not ('.' or ','))
                continue;
            if (at == folded.Length)
                Array.Resize(ref folded, (at * 2) + 16);
            folded[at++] = char.ToLowerInvariant(c);
        }

        return at - start;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (!char.IsSurrogate(word[i]))
                continue;
            if (i + 1 >= word.Length || !char.IsSurrogatePair(word[i], word[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
