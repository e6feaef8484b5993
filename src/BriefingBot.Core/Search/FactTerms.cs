using BriefingBot.Core.Text;

namespace BriefingBot.Core.Search;

/// <summary>What a fact is found by, independent of all other articles.</summary>
/// <param name="Span">The text that a phrase must stand in.</param>
/// <param name="Weights">Words and stems with their weight: how often, less where only beside the fact.</param>
/// <param name="Names">Names in its text, as the story's own names spell them.</param>
/// <param name="Actors">Who says, claims or does it, spelled likewise.</param>
internal sealed record FactTerms(
    TextSpan Span, IReadOnlyDictionary<string, float> Weights, IReadOnlyList<string> Names, IReadOnlyList<string> Actors);
