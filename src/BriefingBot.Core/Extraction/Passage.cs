using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>One to three sentences of one paragraph: the unit that a search finds.</summary>
/// <param name="Paragraph">Counted from 1.</param>
public readonly record struct Passage(TextSpan Span, int Paragraph);
