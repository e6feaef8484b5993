namespace BriefingBot.Core.Indexing;

/// <summary>A word of a document, counted from 0 in its field; the field is counted from 0 in the document.</summary>
public readonly record struct WordPosition(int Field, int Word);
