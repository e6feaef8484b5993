namespace BriefingBot.Core.Text;

/// <summary>A sentence: a run of tokens of one block.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Span">From its first to its last visible character, closing marks included.</param>
/// <param name="Section">Index of the <see cref="Section"/> it belongs to.</param>
public readonly record struct Sentence(int First, int End, TextSpan Span, int Section);
