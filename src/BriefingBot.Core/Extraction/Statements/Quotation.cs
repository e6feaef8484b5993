namespace BriefingBot.Core.Extraction.Statements;

/// <summary>A stretch between quotation marks, as token indexes.</summary>
/// <param name="First">The opening mark, or the first token of a paragraph that goes on with a quotation.</param>
/// <param name="End">Behind the closing mark.</param>
/// <param name="Continues">It goes on with a quotation that the paragraph before left open.</param>
internal readonly record struct Quotation(int First, int End, bool Continues);
