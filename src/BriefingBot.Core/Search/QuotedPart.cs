using System.Buffers;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Search;

/// <summary>A piece of what a user typed: words between double quotation marks of any style, or words outside of them.</summary>
public readonly record struct QuotedPart(string Text, bool IsQuoted)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(QuoteMarks.DoubleMarks);

    /// <summary>Cuts at quotation marks; a mark without a partner opens nothing.</summary>
    public static IEnumerable<QuotedPart> Split(string text)
    {
        int position = 0;
        while (position < text.Length)
        {
            int open = NextMark(text, position);
            int close = open < 0 ? -1 : NextMark(text, open + 1);
            if (close < 0)
            {
                yield return new QuotedPart(text[position..], false);
                yield break;
            }

            if (open > position)
                yield return new QuotedPart(text[position..open], false);
            if (close > open + 1)
                yield return new QuotedPart(text[(open + 1)..close], true);
            position = close + 1;
        }
    }

    private static int NextMark(string text, int from)
    {
        int mark = text.AsSpan(from).IndexOfAny(Marks);
        return mark < 0 ? -1 : from + mark;
    }
}
