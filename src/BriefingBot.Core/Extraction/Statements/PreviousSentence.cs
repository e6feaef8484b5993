namespace BriefingBot.Core.Extraction.Statements;

/// <summary>The sentence before the one being read.</summary>
/// <param name="Speaker">Who spoke last in it, or acted alone.</param>
/// <param name="WasSpeech">A quotation behind it goes on with its speaker.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
internal readonly record struct PreviousSentence(Speaker? Speaker, bool WasSpeech, int First, int End);
