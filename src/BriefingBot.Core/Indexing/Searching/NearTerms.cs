using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>
/// Terms of a vocabulary that are a word but for a few letters (optimal string alignment). The sorted terms are walked as the tree of
/// their beginnings: terms that begin alike share the rows of the distance table, and a beginning that is too far off is skipped
/// with all terms that have it.
/// </summary>
internal ref struct NearTerms(Vocabulary terms, string lead, ReadOnlySpan<char> word, int limit)
{
    /// <summary>No name is longer; a longer term is far from any word asked for.</summary>
    private const int LongestTerm = 64;

    private readonly ReadOnlySpan<char> _word = word;
    private readonly int _width = word.Length + 1;
    private readonly int[] _rows = new int[(LongestTerm + 1) * (word.Length + 1)];

    /// <summary>Adds the terms found, without what leads them all, and their distances.</summary>
    public readonly void AddTo(Dictionary<string, int> near)
    {
        for (int i = 0; i < _width; i++)
            _rows[i] = i;

        (int term, int end) = terms.Range(lead);
        ReadOnlySpan<char> before = [];
        while (term < end)
        {
            ReadOnlySpan<char> text = terms[term][lead.Length..];
            int depth = Follow(text, text.CommonPrefixLength(before));
            if (depth == text.Length && Row(depth)[^1] <= limit)
                near.TryAdd(text.ToString(), Row(depth)[^1]);
            if (depth < text.Length)
            {
                // Nothing that begins like this is near: on with the first term that begins otherwise.
                before = text[..depth];
                term = EndOf(terms[term][..(lead.Length + depth + 1)], term, end);
                continue;
            }

            before = text;
            term++;
        }
    }

    /// <summary>The first term behind those that begin so: mostly near, so by doubling steps, then halving ones.</summary>
    private readonly int EndOf(ReadOnlySpan<char> beginning, int term, int end)
    {
        int step = 1;
        while (term + step < end && terms[term + step].StartsWith(beginning))
        {
            term += step;
            step <<= 1;
        }

        int high = Math.Min(term + step, end);
        while (term + 1 < high)
        {
            int middle = (term + high) >> 1;
            if (terms[middle].StartsWith(beginning))
                term = middle;
            else
                high = middle;
        }

        return high;
    }

    /// <summary>Fills the rows of a text from a depth on, and returns how deep it went: to its end, or to the letter that is too far off.</summary>
    private readonly int Follow(ReadOnlySpan<char> text, int depth)
    {
        for (; depth < text.Length; depth++)
        {
            if (depth == LongestTerm || FillRow(text, depth) > limit)
                return depth;
        }

        return depth;
    }

    /// <summary>
    /// Fills the row behind a letter and returns the least distance in it. What is further from the diagonal than the limit is too far off
    /// whatever the letters are: only the cells between are worked out, and those beside them set to that.
    /// </summary>
    private readonly int FillRow(ReadOnlySpan<char> text, int depth)
    {
        int tooFar = limit + 1;
        Span<int> last = Row(depth), row = Row(depth + 1);
        int first = Math.Max(1, depth + 1 - limit), end = Math.Min(_width, depth + 2 + limit);
        if (first > end)
            return tooFar;

        row[first - 1] = first == 1 ? depth + 1 : tooFar;
        int least = row[first - 1];
        for (int i = first; i < end; i++)
        {
            int distance = Math.Min(Math.Min(last[i] + 1, row[i - 1] + 1), last[i - 1] + (text[depth] == _word[i - 1] ? 0 : 1));
            if (i > 1 && depth > 0 && text[depth] == _word[i - 2] && text[depth - 1] == _word[i - 1])
                distance = Math.Min(distance, Row(depth - 1)[i - 2] + 1);
            row[i] = distance;
            least = Math.Min(least, distance);
        }

        if (end < _width)
            row[end] = row[^1] = tooFar;
        return least;
    }

    private readonly Span<int> Row(int depth) => _rows.AsSpan(depth * _width, _width);
}
