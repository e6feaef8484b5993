using System.Globalization;
using System.Text;

namespace BriefingBot.Core.Names;

/// <summary>How names are compared: without case, accents, hyphens, apostrophes, initials and spaces.</summary>
public static class NameKey
{
    /// <summary>The words of a name, folded: <c>Kim Jong-un</c> is kim, jong, un. Initials are left out where words remain.</summary>
    public static string[] Words(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = new List<string>(4);
        var word = new StringBuilder(name.Length);
        string plain = IsAscii(name) ? name : name.Normalize(NormalizationForm.FormD);
        foreach (char c in plain)
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '‘') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                Flush();
        }

        Flush();
        string[] full = words.Where(w => w.Length > 1).ToArray();
        return full.Length > 0 ? full : [.. words];

        void Flush()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>All words run together: equal for every way of hyphenating and spacing one name.</summary>
    public static string Of(string name) => string.Concat(Words(name));

    private static bool IsAscii(string text) => Ascii.IsValid(text);
}
