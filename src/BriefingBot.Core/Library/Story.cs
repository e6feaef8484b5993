using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Core.Library;

/// <summary>A text that one or several outlets carry. Its facts count once; citations name every outlet.</summary>
/// <param name="Main">The article that stands for the story: the longest, of several the one with the lowest number.</param>
/// <param name="Copies">The same text from elsewhere, by number.</param>
public sealed record Story(LibraryArticle Main, ImmutableArray<LibraryArticle> Copies)
{
    public int Number => Main.Number;

    public Article Article => Main.Article;

    public AnalyzedArticle Analyzed => Main.Analyzed;

    /// <summary>The main article and its copies.</summary>
    public IEnumerable<LibraryArticle> Articles => Copies.Prepend(Main);

    /// <summary>Each outlet once, the main article's before others; empty where none is known.</summary>
    public ImmutableArray<string> Sources { get; } = Copies.IsEmpty
        ? (Main.Article.Source is { } only ? [only] : [])
        : [.. Copies.Prepend(Main).Select(static copy => copy.Article.Source).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Null for an undated story.</summary>
    public DateOnly? Day => Main.Day;
}
