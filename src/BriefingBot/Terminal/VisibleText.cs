using System.Globalization;
using System.Text;

namespace BriefingBot.Terminal;

/// <summary>
/// Makes text of articles and users safe to print: an escape sequence in it could move the cursor, rename the window or forge a
/// line, and a direction mark could reorder what is read.
/// </summary>
internal static class VisibleText
{
    /// <summary>White space becomes single spaces, every other character that commands a terminal becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (visible.Length == 0 || visible[^1] != ' ')
                    visible.Append(' ');
            }
            else
            {
                visible.Append(char.IsControl(c) || IsDirectionMark(c) ? '\uFFFD' : c);
            }
        }

        return visible.ToString();
    }

    /// <summary>Columns that text takes on a terminal: two for East Asian wide characters and pictographs, none for combining marks.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        int columns = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            columns += rune.Value < 0x300 ? 1
                : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
                : IsWide(rune.Value) ? 2 : 1;
        }

        return columns;
    }

    private static bool IsDirectionMark(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The wide blocks of Unicode Standard Annex 11, coarsely.</summary>
    private static bool IsWide(int code) =>
        code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
