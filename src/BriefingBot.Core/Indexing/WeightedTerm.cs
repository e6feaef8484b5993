using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing;

/// <param name="Text">Folded as the words of the documents are.</param>
/// <param name="Weight">What the term's score is multiplied by; a term of no weight only filters.</param>
public readonly record struct WeightedTerm(string Text, float Weight = 1)
{
    /// <summary>A keyword in the place of a word.</summary>
    public static WeightedTerm OfKeyword(string keyword, float weight) => new($"{Vocabulary.KeywordMark}{keyword}", weight);
}
