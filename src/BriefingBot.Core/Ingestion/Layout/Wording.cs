using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>What the shape of a line tells of it: a headline, a heading, a sentence.</summary>
internal static class Wording
{
    private const int LongestTitle = 200;
    private const int LongestTitleSentence = 120;
    private const int LongestHeading = 100;
    private const int MostHeadingWords = 14;

    /// <summary>True for a line that can be the headline, given the text below it.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line, ReadOnlySpan<char> below)
    {
        if (line.Length > LongestTitle || !IsBeginning(line[0]) || line[^1] is ':' or ',' or ';')
            return false;
        if (line[^1] is not '.' || line.EndsWith("..", StringComparison.Ordinal))
            return !HasInnerEnd(line);
        // Standfirsts are sentences; so are short leads, but those are not followed by something much longer.
        return line.Length <= LongestTitleSentence && !QuoteMarks.IsMark(line[0]) && !HasInnerEnd(line[..^1]) && below.Length * 5 > line.Length * 6;
    }

    /// <summary>True for a line right below the headline that can be its deck.</summary>
    public static bool IsDeck(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle && char.IsLetterOrDigit(line[^1]) && IsBeginning(line[0]) && !QuoteMarks.IsDouble(line[0]) && !HasInnerEnd(line);

    /// <summary>True for a line that can be a heading between paragraphs, or the headline of another article.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestHeading || WordCount(line) > MostHeadingWords || !(char.IsUpper(line[0]) || char.IsDigit(line[0])))
            return false;
        if (char.IsDigit(line[0]) && line.IndexOfAny('.', ')') is 1 or 2)
            return false;
        return (char.IsLetterOrDigit(line[^1]) || line[^1] is '?' or ')' or '\'' or '’') && !HasInnerEnd(line[..^1]);
    }

    /// <summary>True where nearly every longer word has a capital, as in headlines of other articles and labels.</summary>
    public static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        int words = 0, capitals = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range];
            if (word.Length < 4 || !char.IsLetter(word[0]))
                continue;
            words++;
            capitals += char.IsUpper(word[0]) ? 1 : 0;
        }

        return capitals * 10 >= words * 8;
    }

    public static ReadOnlySpan<char> FirstLetters(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
            length++;
        return text[..length];
    }

    public static int WordCount(ReadOnlySpan<char> line)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in line)
        {
            bool visible = !char.IsWhiteSpace(c);
            words += visible && !inside ? 1 : 0;
            inside = visible;
        }

        return words;
    }

    private static bool IsBeginning(char c) => char.IsUpper(c) || char.IsDigit(c) || QuoteMarks.IsMark(c) || c is '[' or '(';

    /// <summary>True if a sentence ends before the line does.</summary>
    private static bool HasInnerEnd(ReadOnlySpan<char> line)
    {
        for (int i = 2; i + 2 < line.Length; i++)
        {
            if (line[i] == '.' && line[i + 1] == ' ' && char.IsUpper(line[i + 2]) && char.IsLetterOrDigit(line[i - 1]) && IsLongWord(line, i))
                return true;
        }

        return false;
    }

    /// <summary>Initials and most abbreviations are shorter.</summary>
    private static bool IsLongWord(ReadOnlySpan<char> line, int end) =>
        end >= 4 && !line.Slice(end - 4, 4).ContainsAny(' ', '.');
}
