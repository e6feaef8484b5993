namespace BriefingBot.Core.Search;

/// <summary>How many letters must be inserted, removed, exchanged or swapped with their neighbour to make one word another.</summary>
public static class EditDistance
{
    /// <summary>The distance (optimal string alignment), or <paramref name="limit"/> + 1 where it is greater.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;

        int width = right.Length + 1;
        Span<int> cells = width <= 128 ? stackalloc int[width * 3] : new int[width * 3];
        Span<int> beforeLast = cells[..width], last = cells[width..(2 * width)], current = cells[(2 * width)..];
        for (int j = 0; j < width; j++)
            last[j] = j;

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            int best = i;
            for (int j = 1; j < width; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                int distance = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                current[j] = distance;
                best = Math.Min(best, distance);
            }

            if (best > limit)
                return limit + 1;
            Span<int> spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return Math.Min(last[right.Length], limit + 1);
    }
}
