namespace BriefingBot.Core.Digests;

/// <param name="Label">Whose or which bar it is.</param>
/// <param name="Value">Not negative.</param>
/// <param name="Shown">The value as a reader of the language writes it.</param>
public sealed record ChartBar(string Label, decimal Value, string Shown);
