using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Dates;

/// <summary>The dates of one article, and which tokens they take.</summary>
public sealed class DateMap(DateMention[] mentions)
{
    private readonly TokenRanges<DateMention> _mentions = new(mentions);

    /// <summary>All dates in the order of the text.</summary>
    public ReadOnlySpan<DateMention> Mentions => _mentions.All;

    /// <summary>The dates that begin at or after one token and before another.</summary>
    public ReadOnlySpan<DateMention> Between(int firstToken, int endToken) => _mentions.Between(firstToken, endToken);

    /// <summary>The date that holds a token, or null.</summary>
    public DateMention? At(int token) => _mentions.At(token);
}
