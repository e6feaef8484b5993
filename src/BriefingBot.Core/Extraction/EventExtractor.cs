using System.Collections.Immutable;
using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>Finds the events of an article.</summary>
public static class EventExtractor
{
    public static ImmutableArray<NewsEvent> Extract(ArticleText text, NameMap names, DateMap dates, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(dates);
        return [];
    }
}
