using System.Collections.Immutable;

namespace BriefingBot.Core.Indexing;

/// <summary>A word asked for, as the terms that answer it: its own form first, then weaker ones such as its stem.</summary>
/// <param name="Required">True if a document without any of the terms is none.</param>
/// <param name="IsPrefix">True if the terms are beginnings of words. The most frequent words count, <see cref="MostExpansions"/> at most.</param>
public readonly record struct WordClause(ImmutableArray<WeightedTerm> Terms, bool Required = false, bool IsPrefix = false)
{
    /// <summary>How many words a prefix stands for at most.</summary>
    public const int MostExpansions = 32;
}
