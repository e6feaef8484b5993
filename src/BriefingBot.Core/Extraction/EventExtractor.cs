using System.Collections.Immutable;
using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Extraction.Events;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>Finds the events of an article: visits, meetings, calls, agreements, exercises, launches, tests, votes.</summary>
public static class EventExtractor
{
    /// <summary>Each event once, in the order of first telling, however many sentences tell it.</summary>
    /// <param name="statements">In the order of the text: what is told only in them has been claimed, not held.</param>
    public static ImmutableArray<NewsEvent> Extract(ArticleText text, NameMap names, DateMap dates, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(dates);
        var reader = new EventReader(text, names, dates);
        var sightings = new List<EventSighting>();
        foreach (Section section in text.Sections)
        {
            if (!section.IsParagraph)
                continue;
            for (int sentence = section.FirstSentence; sentence < section.EndSentence; sentence++)
                reader.Read(text.Sentences[sentence], section.Block.Paragraph, sightings);
        }

        var merger = new EventMerger(text);
        int statement = 0;
        foreach (EventSighting sighting in sightings)
        {
            while (statement < statements.Length && statements[statement].Span.End <= sighting.Words.Start)
                statement++;
            bool isInside = statement < statements.Length && statements[statement].Span.Contains(sighting.Words);
            if (isInside && statements[statement].Denies)
                continue;
            bool said = isInside && statements[statement].Speaker is not { Kind: SpeakerKind.Document };
            merger.Add(said && sighting.Status == EventStatus.Held ? sighting with { Status = EventStatus.Claimed } : sighting);
        }

        return merger.ToEvents();
    }
}
