using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
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

    /// <summary>Equal for articles of the same text.</summary>
    internal string Fingerprint { get; } = analyzed.Passages.IsEmpty
        ? analyzed.Article.Id.Value
        : string.Join(' ', analyzed.Passages.SelectMany(passage => WordFolding.Words(analyzed.Article.Reading, passage.Span)).Select(static word => word.Text));
}
