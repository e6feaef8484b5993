namespace BriefingBot.Core.Extraction.Dates;

/// <summary>The dates of one article, and which tokens they take.</summary>
public sealed class DateMap(DateMention[] mentions)
{
    /// <summary>All dates in the order of the text.</summary>
    public ReadOnlySpan<DateMention> Mentions => mentions;

    /// <summary>The dates that begin at or after one token and before another.</summary>
    public ReadOnlySpan<DateMention> Between(int firstToken, int endToken)
    {
        int low = LowerBound(firstToken);
        return mentions.AsSpan(low, LowerBound(endToken) - low);
    }

    /// <summary>The date that holds a token, or null.</summary>
    public DateMention? At(int token)
    {
        int index = LowerBound(token + 1) - 1;
        return index >= 0 && mentions[index].EndToken > token ? mentions[index] : null;
    }

    private int LowerBound(int token)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (mentions[middle].FirstToken < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
