using System.Collections.Immutable;

namespace BriefingBot.Core.Names;

/// <summary>The names of one article, and which tokens mention them. Mentions do not overlap.</summary>
public sealed class NameMap(ImmutableArray<Name> names, NameMention[] mentions)
{
    /// <summary>Each person, organization and place once, in the order of first mention.</summary>
    public ImmutableArray<Name> Names { get; } = names;

    /// <summary>All mentions in the order of the text.</summary>
    public ReadOnlySpan<NameMention> Mentions => mentions;

    public Name this[NameMention mention] => Names[mention.Entity];

    /// <summary>The mentions that begin at or after one token and before another.</summary>
    public ReadOnlySpan<NameMention> Between(int firstToken, int endToken)
    {
        int low = LowerBound(firstToken);
        return mentions.AsSpan(low, LowerBound(endToken) - low);
    }

    /// <summary>The mention that holds a token, or null.</summary>
    public NameMention? At(int token)
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
