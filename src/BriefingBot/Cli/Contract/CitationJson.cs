using BriefingBot.Core.Answers;

namespace BriefingBot.Cli.Contract;

/// <summary>Where an item stands.</summary>
/// <param name="File">Relative to its folder of articles.</param>
/// <param name="Article">The number that <c>/article</c> takes.</param>
/// <param name="Sources">Every outlet that carries the story.</param>
/// <param name="Start">In UTF-16 units of the file's decoded text; the item's text is exactly the slice from here to <paramref name="End"/>.</param>
internal sealed record CitationJson(
    string File, int Article, string? Title, string? Source, IEnumerable<string> Sources, string? Published, string? Url, int Paragraph, int Start, int End)
{
    public static CitationJson Of(Citation citation) => new(
        citation.Article.Article.File,
        citation.Article.Number,
        citation.Article.Article.Title,
        citation.Article.Article.Source,
        citation.Article.Sources,
        citation.Article.Article.Published?.ToString(),
        citation.Article.Article.Url,
        citation.Paragraph,
        citation.Span.Start,
        citation.Span.End);
}
