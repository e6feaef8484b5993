namespace BriefingBot.Core.Extraction.Statements;

/// <summary>What stands for the speaker beside a cue, before it is resolved.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Entity">For a name: its index among the article's names; else -1.</param>
internal readonly record struct Reference(ReferenceKind Kind, int First, int End, int Entity = -1);
