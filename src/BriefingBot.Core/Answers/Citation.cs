using BriefingBot.Core.Text;

namespace BriefingBot.Core.Answers;

/// <summary>Where an excerpt stands.</summary>
/// <param name="Paragraph">Counted from 1; 0 for what is no running text, such as a title.</param>
/// <param name="Span">The excerpt's span in the article's text.</param>
/// <param name="Label">Mark and paragraph in short: <c>[1] ¶5</c>; empty for an article that is itself the item.</param>
public sealed record Citation(CitedArticle Article, int Paragraph, TextSpan Span, string Label);
