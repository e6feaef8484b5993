using System.Text;

namespace BriefingBot.Discord.Messages;

/// <summary>
/// Text that Discord shows character for character. A backslash takes every sign that is no letter, digit or space out of Discord's
/// Markdown; the signs escaped here are those that begin formatting, mentions, custom emoji, timestamps, links, headings, quotes
/// and lists ("Message Formatting" of https://docs.discord.com/developers/reference, and what Discord's clients add to it).
/// </summary>
internal static class Markdown
{
    /// <summary>Stands where text was left out; in square brackets, as editors mark it, so that it is not taken for the text's own.</summary>
    public const string Cut = " […]";

    /// <summary>How far back the end of a word is looked for before a long one is cut inside.</summary>
    private const int LongestWord = 100;

    private static readonly char[] LineBreaks = ['\r', '\n'];

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        Append(escaped, text, LineStart.Fresh);
        return escaped.ToString();
    }

    /// <summary>Appends text escaped.</summary>
    /// <param name="place">What the line holds before it.</param>
    /// <returns>What the line holds after it.</returns>
    public static LineStart Append(StringBuilder to, ReadOnlySpan<char> text, LineStart place)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;

            char c = Visible(text, i);
            bool atWord = i + 1 == text.Length || !char.IsWhiteSpace(text[i + 1]);
            if (IsSign(c, place, atWord))
                to.Append('\\');
            to.Append(c);
            place = After(place, c);
        }

        return place;
    }

    /// <summary>The text escaped, and shortened at a word where it is longer than the limit.</summary>
    /// <param name="most">Of the result, in UTF-16 units.</param>
    public static string EscapeToFit(string text, int most)
    {
        if (text.Length <= most && Escape(text) is var escaped && escaped.Length <= most)
            return escaped;

        string end = Escape(Cut);
        int length = LongestThat(Math.Min(text.Length, most), kept => Escape(text[..kept]).Length + end.Length <= most);
        return Escape(text[..WordEnd(text, length)]) + end;
    }

    /// <summary>Text for places without Markdown, made visible, and shortened at a word where it is longer than the limit.</summary>
    public static string Fit(string text, int most)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        string shown = text.Length <= most ? text : text[..WordEnd(text, most - Cut.Length)] + Cut;
        return string.Create(shown.Length, shown, static (to, from) =>
        {
            for (int i = 0; i < from.Length; i++)
                to[i] = Visible(from, i);
        });
    }

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) => text.AsSpan().IndexOfAny('\r', '\n') < 0
        ? text
        : string.Join(' ', text.Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The greatest length up to a bound for which something holds that, once it fails, fails for all greater ones.</summary>
    public static int LongestThat(int bound, Predicate<int> holds)
    {
        int low = 0;
        while (low < bound)
        {
            int middle = (low + bound + 1) / 2;
            if (holds(middle))
                low = middle;
            else
                bound = middle - 1;
        }

        return low;
    }

    /// <summary>Where the last whole word within the first units of a text ends.</summary>
    public static int WordEnd(string text, int length)
    {
        if (length >= text.Length)
            return text.Length;

        int end = length;
        for (int i = length; i > Math.Max(0, length - LongestWord); i--)
        {
            if (!char.IsWhiteSpace(text[i]))
                continue;
            end = i;
            break;
        }

        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    /// <summary>Half characters and control codes have no look of their own: they are shown as what cannot be shown.</summary>
    private static char Visible(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (char.IsHighSurrogate(c))
            return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? c : '\uFFFD';
        if (char.IsLowSurrogate(c))
            return at > 0 && char.IsHighSurrogate(text[at - 1]) ? c : '\uFFFD';
        return char.IsControl(c) && c is not ('\n' or '\t') ? (c == '\r' ? '\n' : '\uFFFD') : c;
    }

    private static bool IsSign(char c, LineStart place, bool atWord) => c switch
    {
        '\\' or '*' or '_' or '~' or '`' or '|' or '[' or ']' or '<' or '>' or '@' or '#' => true,

        // A link's scheme or an emoji's name; "kata:" before a space is neither.
        ':' => atWord,
        '-' or '+' => place == LineStart.Fresh,
        '.' or ')' => place == LineStart.Number,
        _ => false,
    };

    private static LineStart After(LineStart place, char c) => c switch
    {
        '\n' => LineStart.Fresh,
        _ when char.IsWhiteSpace(c) && place == LineStart.Fresh => LineStart.Fresh,
        _ when char.IsAsciiDigit(c) && place != LineStart.Inside => LineStart.Number,
        _ => LineStart.Inside,
    };
}
