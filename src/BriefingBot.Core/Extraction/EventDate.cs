using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>A date as an article words it.</summary>
/// <param name="Iso">As precise as the words: <c>2024-06-18</c>, <c>2024-W24</c>, <c>2023-09</c>, <c>2019</c>, <c>2024-06-18/2024-06-20</c>;
/// null where they cannot be resolved.</param>
public sealed record EventDate(TextSpan Span, string? Iso);
