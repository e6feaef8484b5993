using System.Collections.Immutable;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>Finds the numbers of an article.</summary>
public static class FigureExtractor
{
    public static ImmutableArray<Figure> Extract(ArticleText text, NameMap names, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        return [];
    }
}
