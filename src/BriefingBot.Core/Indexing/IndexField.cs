namespace BriefingBot.Core.Indexing;

/// <summary>A run of words. Phrases do not reach from one field into the next.</summary>
/// <param name="Words">Folded words parted by single spaces; equal words are equal character for character.</param>
/// <param name="Weight">How often one occurrence counts.</param>
public readonly record struct IndexField(string Words, float Weight = 1);
