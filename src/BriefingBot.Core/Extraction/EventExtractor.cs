using System.Collections.Immutable;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>Finds the events of an article.</summary>
public static class EventExtractor
{
    public static ImmutableArray<NewsEvent> Extract(ArticleText text, NameMap names, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        return [];
    }
}
