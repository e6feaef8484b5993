using BriefingBot.Core.Text;

namespace BriefingBot.Core.Search;

/// <summary>A whole text folded once, one space between its words, so that the words of any part of it are a slice.</summary>
internal sealed class FoldedText
{
    private readonly string _words;

    /// <summary>For each word where it stands in the text, and where in the folded one.</summary>
    private readonly List<(TextSpan Source, int Start, int End)> _places = [];

    public FoldedText(string text)
    {
        char[] folded = new char[text.Length + 1];
        int length = 0;
        int position = 0;
        while (WordFolding.Next(text, ref position, text.Length) is { Length: > 0 } word)
        {
            int start = length == 0 ? 0 : length + 1;
            int end = start + WordFolding.Fold(word.Of(text), ref folded, start);
            if (start > 0)
                folded[length] = ' ';
            _places.Add((word, start, end));
            length = end;
        }

        _words = new string(folded, 0, length);
    }

    /// <summary>The folded words that begin inside a span, one space between.</summary>
    /// <param name="except">Words that overlap this are left out.</param>
    public string Words(TextSpan span, TextSpan? except)
    {
        int first = FirstAt(span.Start), end = FirstAt(span.End);
        if (first == end)
            return "";
        if (except is not { Length: > 0 } skipped)
            return Slice(first, end);

        int from = Math.Max(first, FirstEndingBehind(skipped.Start)), to = Math.Min(end, Math.Max(from, FirstAt(skipped.End)));
        (string before, string behind) = (Slice(first, Math.Min(from, end)), Slice(to, end));
        return before.Length == 0 ? behind : behind.Length == 0 ? before : $"{before} {behind}";
    }

    private string Slice(int first, int end) => first >= end ? "" : _words[_places[first].Start.._places[end - 1].End];

    private int FirstAt(int position) => First(place => place.Source.Start >= position);

    private int FirstEndingBehind(int position) => First(place => place.Source.End > position);

    private int First(Func<(TextSpan Source, int Start, int End), bool> isBehind)
    {
        int low = 0, high = _places.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (isBehind(_places[middle]))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
