using BriefingBot.Core.Library;

namespace BriefingBot.Core.Search;

/// <summary>A fact that a search found.</summary>
/// <param name="Score">Comparable within one search only; greater is better.</param>
public readonly record struct FactHit<T>(Told<T> Told, double Score);
