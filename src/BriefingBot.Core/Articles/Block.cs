using BriefingBot.Core.Text;

namespace BriefingBot.Core.Articles;

/// <summary>A line or paragraph of an article's text.</summary>
/// <param name="Span">Without surrounding white space; a paragraph's leading dateline and outlet are outside it.</param>
/// <param name="Paragraph">Counted from 1 over the paragraphs of running text; 0 for every other kind.</param>
public readonly record struct Block(BlockKind Kind, TextSpan Span, int Paragraph);
