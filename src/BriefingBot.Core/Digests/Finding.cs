using BriefingBot.Core.Answers;
using BriefingBot.Core.Library;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Digests;

/// <summary>Something that an edition may tell.</summary>
/// <param name="Rule">What lets it in.</param>
/// <param name="Detail">See <see cref="EditionItem"/>.</param>
/// <param name="Story">Where its words stand.</param>
/// <param name="Words">The words that a reader will see of it.</param>
/// <param name="Item">Makes the item once it is chosen.</param>
internal sealed record Finding(FactKey Key, EditionRule Rule, string Detail, Story Story, TextSpan Words, Func<ItemWriter, AnswerItem> Item)
{
    /// <summary>Shown before it; null for none.</summary>
    public string? Notice { get; init; }

    /// <summary>True where the reader would see the same words twice.</summary>
    public bool Repeats(Finding other) => ReferenceEquals(Story, other.Story) && Words.Overlaps(other.Words);
}
