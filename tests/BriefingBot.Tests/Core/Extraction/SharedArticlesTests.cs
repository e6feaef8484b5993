using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Core.Extraction;

/// <summary>How many figures and events real pages are read to hold.</summary>
public class SharedArticlesTests
{
    [Theory]
    [InlineData("000", 7, 6, 8)]
    [InlineData("001", 3, 4, 6)]
    [InlineData("002", 0, 4, 6)]
    [InlineData("003", 3, 4, 6)]
    [InlineData("004", 1, 4, 7)]
    public void Analyze_SharedArticle_FindsItsFiguresAndEvents(string prefix, int figures, int leastEvents, int mostEvents)
    {
        Article article = SharedArticles.Read(prefix);

        AnalyzedArticle analyzed = ArticleAnalyzer.Analyze(article);

        Assert.Equal(figures, analyzed.Figures.Length);
        Assert.InRange(analyzed.Events.Length, leastEvents, mostEvents);
        Assert.All(analyzed.Figures, figure => Assert.Contains(article.Blocks, block => block.Kind == BlockKind.Paragraph && block.Span.Contains(figure.Span)));
    }
}
