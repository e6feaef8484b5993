using System.Collections.Immutable;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>Something that happens, with those who take part.</summary>
/// <param name="Span">The sentence or clause that tells it.</param>
/// <param name="Participants">Resolved names, the one who acts first.</param>
/// <param name="Place">A resolved name, or the words of the article; null where it names none.</param>
/// <param name="Paragraph">Counted from 1.</param>
public sealed record NewsEvent(
    EventKind Kind, TextSpan Span, ImmutableArray<string> Participants, string? Place, EventDate? Date, EventStatus Status, int Paragraph);
