using BriefingBot.Core.Text;

namespace BriefingBot.Core.Search;

/// <summary>A word of a text as search compares it.</summary>
/// <param name="Span">Where it stands, as written.</param>
/// <param name="Text">Lower case, without accents and apostrophes.</param>
public readonly record struct FoldedWord(TextSpan Span, string Text);
