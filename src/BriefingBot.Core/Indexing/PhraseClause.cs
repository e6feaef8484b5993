using System.Collections.Immutable;

namespace BriefingBot.Core.Indexing;

/// <summary>Words that stand one behind the other in one field, in exactly these forms.</summary>
/// <param name="Words">Folded, at most <see cref="MostWords"/>; further ones are not looked at.</param>
/// <param name="Required">True if a document without the phrase is none. The words of a required phrase are scored as well.</param>
/// <param name="Bonus">What the phrase adds to a score, as a multiple of the rarity of its words together.</param>
/// <param name="Weight">What the scores of a required phrase's words are multiplied by.</param>
public readonly record struct PhraseClause(ImmutableArray<string> Words, bool Required = true, float Bonus = 0, float Weight = 1)
{
    public const int MostWords = 16;
}
