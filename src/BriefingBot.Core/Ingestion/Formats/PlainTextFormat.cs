using System.Buffers;
using System.Collections.Immutable;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>
/// Text without markup: a paragraph a line, with or without blank lines between, or paragraphs wrapped at a column with blank
/// lines between.
/// </summary>
public sealed class PlainTextFormat : IArticleFormat
{
    /// <summary>Longer lines were not broken to fit a column.</summary>
    private const int WidestColumn = 120;

    /// <summary>So many line breaks inside paragraphs show whether lines are broken at a column.</summary>
    private const int EnoughBreaks = 4;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    public ImmutableArray<string> Extensions { get; } = [".txt"];

    public ArticleDraft Read(string text) => new(text, Blocks(text, 0), ArticleMetadata.None, []);

    /// <summary>The paragraphs and lines of the text from a position on.</summary>
    internal static ImmutableArray<DraftBlock> Blocks(string text, int start)
    {
        List<Line> lines = Lines(text, start);
        int column = Column(text, lines);
        var blocks = ImmutableArray.CreateBuilder<DraftBlock>();
        for (int i = 0; i < lines.Count; i++)
        {
            int first = lines[i].Span.Start;
            while (IsBrokenAfter(text, lines, i, column))
                i++;
            blocks.Add(new DraftBlock(TextSpan.FromBounds(first, lines[i].Span.End), null));
        }

        return blocks.ToImmutable();
    }

    private static List<Line> Lines(string text, int start)
    {
        var lines = new List<Line>();
        bool blank = true;
        while (start < text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny(LineEnds);
            int end = length < 0 ? text.Length : start + length;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            int leading = line.Length - line.TrimStart().Length;
            int visible = line.Trim().Length;
            if (visible > 0)
                lines.Add(new Line(new TextSpan(start + leading, visible), AfterBlank: blank));
            blank = visible == 0;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>The column that lines are broken at, as far as it shows; 0 if they are not.</summary>
    private static int Column(string text, List<Line> lines)
    {
        int column = 0, pairs = 0, fits = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].AfterBlank && lines[i].Span.Length <= WidestColumn)
                column = Math.Max(column, lines[i].Span.Length);
        }

        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].AfterBlank)
                continue;
            pairs++;
            if (FillsColumn(text, lines, i, column))
                fits++;
        }

        return pairs >= EnoughBreaks && fits * 10 >= pairs * 7 ? column : 0;
    }

    /// <summary>
    /// True if the paragraph goes on in the next line: where lines are broken at a column, one ends because the next word did not
    /// fit. A line that ends early ends its paragraph, unless the next begins in the middle of a sentence.
    /// </summary>
    private static bool IsBrokenAfter(string text, List<Line> lines, int index, int column)
    {
        if (index + 1 >= lines.Count || lines[index + 1].AfterBlank || lines[index].Span.Length > WidestColumn)
            return false;
        if (column > 0 && FillsColumn(text, lines, index, column))
            return true;
        return lines[index + 1].Span.Length <= WidestColumn
            && char.IsLower(text[lines[index + 1].Span.Start])
            && (char.IsLetterOrDigit(text[lines[index].Span.End - 1]) || text[lines[index].Span.End - 1] is ',' or '-');
    }

    /// <summary>True if the next line's first word would have passed the column.</summary>
    private static bool FillsColumn(string text, List<Line> lines, int index, int column)
    {
        ReadOnlySpan<char> next = lines[index + 1].Span.Of(text);
        int word = next.IndexOfAny(' ', '\t');
        int length = lines[index].Span.Length;
        return length <= column && next.Length <= column && length + 1 + (word < 0 ? next.Length : word) > column;
    }

    private readonly record struct Line(TextSpan Span, bool AfterBlank);
}
