namespace BriefingBot.Core.Articles;

/// <summary>What a block of an article is for its reader. Only <see cref="Paragraph"/> is searched for facts.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>The sub-title under the headline.</summary>
    Deck,

    /// <summary>A heading between paragraphs. It ends what stands before it.</summary>
    Heading,

    /// <summary>What a picture shows, and whose picture it is.</summary>
    Caption,

    /// <summary>Date line, author, editor, source: read for the article's own data.</summary>
    Byline,

    /// <summary>Links to other articles, share prompts, labels of the page: of no interest, and no break between paragraphs.</summary>
    Furniture,
}
