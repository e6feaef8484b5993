namespace BriefingBot.Core.Digests;

/// <summary>A finding of an edition, and why it is there.</summary>
/// <param name="Number">Printed before it; counted from 1.</param>
/// <param name="Detail">What of the subscription or the news the rule met: a name, a topic, a number of outlets; empty where the rule says all.</param>
/// <param name="Lead">The line that the edition has over it.</param>
public sealed record EditionItem(int Number, FactKey Key, EditionRule Rule, string Detail, string Lead);
