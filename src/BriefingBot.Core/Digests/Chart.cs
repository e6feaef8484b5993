using System.Collections.Immutable;

namespace BriefingBot.Core.Digests;

/// <summary>A few bars to compare. Texts are plain and not escaped.</summary>
/// <param name="AltText">Says all of it in words.</param>
public sealed record Chart(string Title, ImmutableArray<ChartBar> Bars, string AltText);
