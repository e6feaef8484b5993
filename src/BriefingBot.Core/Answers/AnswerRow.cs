namespace BriefingBot.Core.Answers;

/// <summary>A line of an answer before it is known which page it falls on.</summary>
/// <param name="Item">Called only for rows of the page shown, in order.</param>
/// <param name="Heading">Shown above the first of several rows that have the same one, on every page; null for none.</param>
/// <param name="Notice">Shown under the heading; null for none.</param>
public sealed record AnswerRow(Func<ItemWriter, AnswerItem> Item, string? Heading = null, string? Notice = null);
