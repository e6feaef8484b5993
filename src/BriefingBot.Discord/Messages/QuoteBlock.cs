using System.Text;
using BriefingBot.Core.Answers;

namespace BriefingBot.Discord.Messages;

/// <summary>An excerpt as a block of quoted lines, with what is marked in it bold.</summary>
internal static class QuoteBlock
{
    private const string Prefix = "> ";
    private const string Bold = "**";

    /// <summary>The whole excerpt, or as many of its first words as fit, with a sign that some are left out.</summary>
    /// <param name="most">Of the result, in UTF-16 units.</param>
    public static string Of(Excerpt excerpt, int most)
    {
        ExcerptRun[] runs = [.. excerpt.Runs];
        int whole = runs.Sum(static run => run.Text.Length);
        if (whole <= most && Write(runs, whole, "") is var block && block.Length <= most)
            return block;

        int length = Markdown.LongestThat(Math.Min(whole, most), kept => Write(runs, kept, Markdown.Cut).Length <= most);
        return Write(runs, Markdown.WordEnd(string.Concat(runs.Select(static run => run.Text)), length), Markdown.Cut);
    }

    /// <param name="length">How many units of the runs' text are written.</param>
    /// <param name="end">Follows the text.</param>
    private static string Write(ExcerptRun[] runs, int length, string end)
    {
        var block = new StringBuilder(Prefix, length + 64);
        var place = LineStart.Fresh;
        foreach ((string text, bool isMarked) in runs)
        {
            int kept = Math.Min(text.Length, length);
            place = Write(block, text.AsSpan(0, kept), isMarked, place);
            length -= kept;
            if (length == 0)
                break;
        }

        Markdown.Append(block, end, LineStart.Inside);
        return block.ToString();
    }

    /// <summary>Bold never reaches over a line's end.</summary>
    private static LineStart Write(StringBuilder block, ReadOnlySpan<char> text, bool isMarked, LineStart place)
    {
        while (true)
        {
            int end = text.IndexOfAny('\r', '\n');
            ReadOnlySpan<char> line = end < 0 ? text : text[..end];
            bool isBold = isMarked && !line.IsWhiteSpace();
            block.Append(isBold ? Bold : "");
            place = Markdown.Append(block, line, place);
            block.Append(isBold ? Bold : "");
            if (end < 0)
                return place;

            block.Append('\n').Append(Prefix);
            place = LineStart.Fresh;
            text = text[(text[end..].StartsWith("\r\n", StringComparison.Ordinal) ? end + 2 : end + 1)..];
        }
    }
}
