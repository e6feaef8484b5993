using System.Text;

namespace BriefingBot.Telegram.Messages;

/// <summary>
/// Text as Telegram keeps it. Its servers blank control characters and take out those that reorder or overprint a line (TDLib,
/// <c>clean_input_string</c>); doing so first keeps every length and offset right.
/// </summary>
internal static class SentText
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;

        var sent = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                sent.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c))
                sent.Append('\uFFFD');
            else if (c == '\n' || !char.IsControl(c))
                sent.Append(IsTakenOut(c) ? "" : c.ToString());
            else if (c != '\r')
                sent.Append(' ');
        }

        return sent.ToString();
    }

    /// <summary>Text on one line.</summary>
    public static string Line(string text) => Of(text).Replace('\n', ' ').Trim();

    /// <summary>
    /// As much as fits, cut between words and with "…" for the rest; the text itself where all of it fits. A word that alone is
    /// longer is cut between characters.
    /// </summary>
    /// <param name="text">As <see cref="Of"/> returns it.</param>
    /// <param name="most">UTF-16 units, "…" included.</param>
    public static string Within(string text, int most)
    {
        if (text.Length <= most)
            return text;

        int end = most - 1;
        while (end > most / 2 && !char.IsWhiteSpace(text[end]))
            end--;
        if (!char.IsWhiteSpace(text[end]))
        {
            end = most - 1;
            if (char.IsLowSurrogate(text[end]))
                end--;
        }

        return text.AsSpan(0, end).TrimEnd().ToString() + "…";
    }

    /// <summary>Line and paragraph separators, direction overrides, and the combining marks that Telegram does not keep.</summary>
    private static bool IsTakenOut(char c) => c is (>= '\u2028' and <= '\u202E') or '\u0333' or '\u033F' or '\u030A';
}
