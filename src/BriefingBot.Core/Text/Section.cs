using BriefingBot.Core.Articles;

namespace BriefingBot.Core.Text;

/// <summary>A block of the article that holds words worth reading, with its tokens and sentences as index ranges.</summary>
public readonly record struct Section(Block Block, int FirstToken, int EndToken, int FirstSentence, int EndSentence)
{
    public bool IsParagraph => Block.Kind == BlockKind.Paragraph;
}
