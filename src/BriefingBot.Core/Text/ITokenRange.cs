namespace BriefingBot.Core.Text;

/// <summary>Something that takes a run of tokens of an article.</summary>
public interface ITokenRange
{
    /// <summary>Index of its first token.</summary>
    int FirstToken { get; }

    /// <summary>Index behind its last token.</summary>
    int EndToken { get; }
}
