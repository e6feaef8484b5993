using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>Understands one article: pure, deterministic, without I/O, in time linear to its length. Safe to call from many threads.</summary>
public static class ArticleAnalyzer
{
    public static AnalyzedArticle Analyze(Article article)
    {
        ArticleText text = ArticleText.Read(article, LanguageCatalog.For(article.Language));
        NameMap names = NameRecognizer.Recognize(text);
        ImmutableArray<Statement> statements = StatementExtractor.Extract(text, names);
        DateMap dates = DateReader.Read(text);
        return new AnalyzedArticle(
            article,
            new ArticleFacts(PassageCutter.Cut(text), statements, FigureExtractor.Extract(text, names, dates, statements), names.Names),
            EventExtractor.Extract(text, names, dates, statements));
    }
}
