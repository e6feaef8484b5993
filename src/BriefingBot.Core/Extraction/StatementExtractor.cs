using System.Collections.Immutable;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>Finds who said what.</summary>
public static class StatementExtractor
{
    public static ImmutableArray<Statement> Extract(ArticleText text, NameMap names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        return [];
    }
}
