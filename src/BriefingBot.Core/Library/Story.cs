using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Core.Library;

/// <summary>A text that one or several outlets carry. Its facts count once; citations name every outlet.</summary>
/// <param name="First">The article that stands for the story: the one with the lowest number.</param>
/// <param name="Copies">The same text from elsewhere, by number.</param>
public sealed record Story(LibraryArticle First, ImmutableArray<LibraryArticle> Copies)
{
    public int Number => First.Number;

    public Article Article => First.Article;

    public AnalyzedArticle Analyzed => First.Analyzed;

    /// <summary>The first article and its copies.</summary>
    public IEnumerable<LibraryArticle> Articles => Copies.Prepend(First);

    /// <summary>Each outlet once, the first article's before others; empty where none is known.</summary>
    public ImmutableArray<string> Sources { get; } =
    [
        .. Copies.Prepend(First).Select(static copy => copy.Article.Source).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Null for an undated story.</summary>
    public DateOnly? Day => Article.Published?.Day;
}
