using System.Collections.Immutable;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Names;

/// <summary>The names of one article, and which tokens mention them. Mentions do not overlap.</summary>
public sealed class NameMap(ImmutableArray<Name> names, NameMention[] mentions)
{
    private readonly TokenRanges<NameMention> _mentions = new(mentions);

    /// <summary>Each person, organization and place once, in the order of first mention.</summary>
    public ImmutableArray<Name> Names { get; } = names;

    /// <summary>All mentions in the order of the text.</summary>
    public ReadOnlySpan<NameMention> Mentions => _mentions.All;

    public Name this[NameMention mention] => Names[mention.Entity];

    /// <summary>The mentions that begin at or after one token and before another.</summary>
    public ReadOnlySpan<NameMention> Between(int firstToken, int endToken) => _mentions.Between(firstToken, endToken);

    /// <summary>The mention that holds a token, or null.</summary>
    public NameMention? At(int token) => _mentions.At(token);
}
