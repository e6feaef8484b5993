namespace BriefingBot.Core.Text;

/// <summary>Runs of tokens that do not overlap, found by the tokens they take.</summary>
/// <param name="ranges">In the order of the text.</param>
public readonly struct TokenRanges<T>(T[] ranges)
    where T : struct, ITokenRange
{
    /// <summary>All of them in the order of the text.</summary>
    public ReadOnlySpan<T> All => ranges;

    /// <summary>Those that begin at or after one token and before another.</summary>
    public ReadOnlySpan<T> Between(int firstToken, int endToken)
    {
        int low = LowerBound(firstToken);
        return ranges.AsSpan(low, LowerBound(endToken) - low);
    }

    /// <summary>The one that holds a token, or null.</summary>
    public T? At(int token)
    {
        int index = LowerBound(token + 1) - 1;
        return index >= 0 && ranges[index].EndToken > token ? ranges[index] : null;
    }

    private int LowerBound(int token)
    {
        int low = 0, high = ranges.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (ranges[middle].FirstToken < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
