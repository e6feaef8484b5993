using System.Collections.Immutable;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Core.Search;

/// <summary>What every fact of one article is found by, in the order of the article's own lists.</summary>
internal sealed record ArticleTerms(
    FactTerms Title, ImmutableArray<FactTerms> Passages, ImmutableArray<FactTerms> Statements, ImmutableArray<FactTerms> Figures,
    ImmutableArray<FactTerms> Events)
{
    public static ArticleTerms Read(AnalyzedArticle analyzed)
    {
        var reader = new FactTermsReader(analyzed);
        return new ArticleTerms(
            reader.ReadTitle(),
            [.. analyzed.Passages.Select(reader.Read)],
            [.. analyzed.Statements.Select(reader.Read)],
            [.. analyzed.Figures.Select(reader.Read)],
            [.. analyzed.Events.Select(reader.Read)]);
    }
}
