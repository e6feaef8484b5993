namespace BriefingBot.Core.Indexing;

/// <param name="Text">Folded as the words of the documents are.</param>
/// <param name="Weight">What the term's score is multiplied by.</param>
public readonly record struct WeightedTerm(string Text, float Weight = 1);
