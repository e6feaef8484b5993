using System.Collections.Immutable;

namespace BriefingBot.Discord.Json;

/// <summary>Answers to somebody who is typing.</summary>
/// <param name="Choices">At most 25.</param>
internal sealed record SuggestionList(ImmutableArray<CommandChoice> Choices) : ResponseData;
