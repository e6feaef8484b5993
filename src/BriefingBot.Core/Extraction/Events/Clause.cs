namespace BriefingBot.Core.Extraction.Events;

/// <summary>A stretch of a sentence between two marks, as a range of tokens.</summary>
/// <param name="Mark">The word that opens it, which parts clauses; -1 where punctuation or nothing does.</param>
internal readonly record struct Clause(int First, int End, int Mark);
