using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>Tells what lines stand below a picture: those that name its owner.</summary>
internal static class Caption
{
    /// <summary>Longer lines are running text.</summary>
    public const int Longest = 450;

    private const int LongestCredit = 120;

    public static bool IsLine(string reading, TextSpan line, in PageWords words)
    {
        ReadOnlySpan<char> text = line.Of(reading);
        if (text.Length > Longest)
            return false;
        if (text.Length <= Furniture.Longest && text.Contains('©') && !text.Contains("copyright", StringComparison.OrdinalIgnoreCase))
            return true;
        if (words.Count > 0 && words.Match(0, WordClass.CreditLabel, out int end) is not null && (words.Is(end, ':') || words.Is(end, '/')))
            return true;
        return EndsInCredit(reading, line);
    }

    /// <summary><c>(Foto: …)</c>, <c>(… FOTO/…)</c> at the end, with or without a full stop.</summary>
    private static bool EndsInCredit(string reading, TextSpan line)
    {
        ReadOnlySpan<char> text = line.Of(reading).TrimEnd('.');
        if (text.IsEmpty || text[^1] is not (')' or ']'))
            return false;

        int open = text.LastIndexOf(text[^1] == ')' ? '(' : '[');
        if (open < 0 || text.Length - open > LongestCredit)
            return false;

        ReadOnlySpan<char> credit = text[(open + 1)..^1];
        if (IsOwnerOfOwner(credit))
            return true;

        var words = new PageWords(reading, new TextSpan(line.Start + open + 1, credit.Length));
        return words.Count > 1 && words.Match(0, WordClass.CreditLabel, out int end) is not null
            && end < words.Count && words[end].Kind != TokenKind.Number;
    }

    /// <summary>An agency and its photographer: <c>AGENCY PHOTO/Jane Doe</c>; a slash between two names, not between numbers.</summary>
    private static bool IsOwnerOfOwner(ReadOnlySpan<char> credit)
    {
        int slash = credit.IndexOf('/');
        return slash > 1 && slash + 2 < credit.Length
            && char.IsLetter(credit[slash - 1]) && char.IsUpper(credit[0]) && char.IsUpper(credit[slash + 1])
            && credit.Contains(' ');
    }
}
