using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>An article of the library, with what does not change between snapshots.</summary>
public sealed class LibraryArticle(int number, AnalyzedArticle analyzed)
{
    /// <summary>Counted from 1 in the order of arrival; a changed article keeps its number, and none is given twice.</summary>
    public int Number { get; } = number;

    public AnalyzedArticle Analyzed { get; } = analyzed;

    public Article Article => Analyzed.Article;

    internal ArticleTerms Terms { get; } = ArticleTerms.Read(analyzed);

    internal ContentFingerprint Fingerprint { get; } = ContentFingerprint.Of(analyzed.Article);
}
