using System.Collections.Immutable;
using BriefingBot.Core.Answers;

namespace BriefingBot.Core.Digests;

/// <summary>A composed edition.</summary>
/// <param name="Items">What it tells, with the reasons; empty where there is nothing new.</param>
/// <param name="Chart">Numbers that a picture shows better; null for none.</param>
public sealed record Digest(Answer Answer, ImmutableArray<EditionItem> Items, Chart? Chart);
