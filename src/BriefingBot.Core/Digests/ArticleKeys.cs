using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Digests;

/// <summary>What the findings of an article are known by; each list in the order of the article's own.</summary>
public sealed record ArticleKeys(
    FactKey Article, ImmutableArray<FactKey> Statements, ImmutableArray<FactKey> Figures, ImmutableArray<FactKey> Events)
{
    private static readonly ConditionalWeakTable<AnalyzedArticle, ArticleKeys> Known = [];

    public IEnumerable<FactKey> All => [Article, .. Statements, .. Figures, .. Events];

    /// <summary>Worked out once an article, and kept for as long as the article is.</summary>
    public static ArticleKeys Of(AnalyzedArticle analyzed) => Known.GetValue(analyzed, Read);

    private static ArticleKeys Read(AnalyzedArticle analyzed)
    {
        Article article = analyzed.Article;
        return new ArticleKeys(
            KeyOf(analyzed),
            [.. analyzed.Statements.Select(statement => FactKey.Of('s', Words(article, statement.Span), statement.Speaker?.Name ?? ""))],
            [.. analyzed.Figures.Select(figure => FactKey.Of('f', Words(article, figure.Span), Words(article, figure.Context)))],
            [.. analyzed.Events.Select(happening => FactKey.Of('e', Words(article, happening.Span), happening.Status.ToString()))]);
    }

    /// <summary>A title may come again on another day; an edited lead makes no new article.</summary>
    private static FactKey KeyOf(AnalyzedArticle analyzed)
    {
        Article article = analyzed.Article;
        string head = article.Title ?? (analyzed.Passages is [var lead, ..] ? Words(article, lead.Span) : article.File);
        return FactKey.Of('a', head, article.Published?.ToString() is { Length: >= 10 } day ? day[..10] : "");
    }

    private static string Words(Article article, TextSpan span) => new Excerpt(article, span).Display;
}
