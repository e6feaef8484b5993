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
    public static ImmutableArray<NewsEvent> Extract(ArticleText text, NameMap names, DateMap dates)
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
        foreach (EventSighting sighting in sightings)
            merger.Add(sighting);
        return merger.ToEvents();
    }
}
