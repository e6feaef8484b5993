using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>One sentence's telling of an event.</summary>
/// <param name="Words">The words that name the event, inside <paramref name="Span"/>.</param>
/// <param name="Participants">Resolved names, the one who acts first.</param>
/// <param name="Status">Null where the words leave it open.</param>
internal sealed record EventSighting(
    EventKind Kind, TextSpan Span, TextSpan Words, int Paragraph, IReadOnlyList<EventName> Participants, EventName? Place, DateMention? Date, EventStatus? Status)
{
    /// <summary>A passing mention of an event that another sentence must tell: <c>perundingan antara A dan B</c>, with no word of when and where.</summary>
    public bool IsPassing => Status is null && Date is null && Place is null;

    /// <summary>How much it tells: the best informed telling becomes the event's.</summary>
    public int Weight =>
        (2 * Participants.Count) + (Place is null ? 0 : 2) + (Date is null ? 0 : Date.Value.Period is null ? 1 : 2) + (Status is null ? 0 : 1);
}
