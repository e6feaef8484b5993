using System.Runtime.CompilerServices;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Digests;

/// <summary>What the findings of an article are known by; each list in the order of the article's own, and worked out when first asked for.</summary>
public sealed class ArticleKeys
{
    private static readonly ConditionalWeakTable<AnalyzedArticle, ArticleKeys> Known = [];

    /// <summary>Another build may find something else in the same bytes, or know it by another key.</summary>
    private static readonly long Analyzer = FactKey.Of('v', AnalysisKey.AnalyzerVersion).Value;

    private readonly AnalyzedArticle _analyzed;
    private FactKey[]? _statements;
    private FactKey[]? _figures;
    private FactKey[]? _events;

    private ArticleKeys(AnalyzedArticle analyzed) => (_analyzed, Article) = (analyzed, KeyOf(analyzed));

    public FactKey Article { get; }

    public IReadOnlyList<FactKey> Statements => _statements ??=
        [.. _analyzed.Statements.Select(statement => FactKey.Of('s', Words(statement.Span), statement.Speaker?.Name ?? ""))];

    public IReadOnlyList<FactKey> Figures => _figures ??= [.. _analyzed.Figures.Select(figure => FactKey.Of('f', Words(figure.Span), Words(figure.Context)))];

    public IReadOnlyList<FactKey> Events => _events ??=
        [.. _analyzed.Events.Select(happening => FactKey.Of('e', Words(happening.Span), happening.Status.ToString()))];

    public IEnumerable<FactKey> All => [Article, .. Statements, .. Figures, .. Events];

    /// <summary>Worked out once an article, and kept for as long as the article is.</summary>
    public static ArticleKeys Of(AnalyzedArticle analyzed) => Known.GetValue(analyzed, static article => new ArticleKeys(article));

    /// <summary>
    /// What stands for all findings of an article without looking at them: articles of which it is the same have the same findings. Null
    /// where the article's bytes are not known.
    /// </summary>
    public static FactKey? ContentOf(AnalyzedArticle analyzed)
    {
        if (analyzed.Key is not { } key)
            return null;

        // The name of the file matters to an untitled article alone, see below.
        long file = analyzed.Article.Title is null ? FactKey.Of('n', analyzed.Article.File).Value : 0;
        return new FactKey((long)(key.First >> 64) ^ Analyzer ^ file);
    }

    /// <summary>A title may come again on another day; an edited lead makes no new article.</summary>
    private static FactKey KeyOf(AnalyzedArticle analyzed)
    {
        Article article = analyzed.Article;
        string head = article.Title ?? (analyzed.Passages is [var lead, ..] ? Words(article, lead.Span) : article.File);
        return FactKey.Of('a', head, article.Published?.ToString() is { Length: >= 10 } day ? day[..10] : "");
    }

    private static string Words(Article article, TextSpan span) => new Excerpt(article, span).Display;

    private string Words(TextSpan span) => Words(_analyzed.Article, span);
}
