using System.Collections.Immutable;

namespace BriefingBot.Core.Search;

/// <summary>Something that must be there, in one of several ways; the best of them counts.</summary>
internal sealed record SearchClause(ImmutableArray<SearchAlternative> Alternatives);
