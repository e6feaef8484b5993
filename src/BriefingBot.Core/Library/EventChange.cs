using System.Collections.Immutable;

namespace BriefingBot.Core.Library;

/// <summary>What a change did to the events.</summary>
/// <param name="Gone">Ids of those that are no more.</param>
/// <param name="Come">New and changed ones.</param>
internal sealed record EventChange(ImmutableArray<long> Gone, ImmutableArray<Happening> Come);
