using System.Collections.Immutable;

namespace BriefingBot.Core.Search;

/// <summary>One way to satisfy a clause.</summary>
/// <param name="Terms">Index terms that must all be there.</param>
/// <param name="Weight">1 for the words as asked, less for what merely resembles them.</param>
internal readonly record struct SearchAlternative(ImmutableArray<string> Terms, double Weight);
