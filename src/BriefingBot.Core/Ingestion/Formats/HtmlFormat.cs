using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>A saved web page: its main text, and what its JSON-LD and meta tags say of it.</summary>
public sealed class HtmlFormat : IArticleFormat
{
    /// <summary>With less text than this, the element that should hold the article does not.</summary>
    private const int EnoughText = 200;

    public ImmutableArray<string> Extensions { get; } = [".html", ".htm"];

    public ArticleDraft Read(string text)
    {
        var page = new HtmlPage(text);
        List<HtmlBlock> main = MainText(page.Blocks);
        ArticleMetadata metadata = page.Metadata.ToArticleMetadata();
        metadata = metadata with { Language = LanguageOf(metadata.Language, page.Reading, main) };

        var blocks = ImmutableArray.CreateBuilder<DraftBlock>(main.Count + 1);
        if (HeadlineAbove(page, main, metadata.Title) is { } headline)
            blocks.Add(new DraftBlock(headline, BlockKind.Title));
        blocks.AddRange(main.Select(block => new DraftBlock(block.Span, block.Kind)));
        return new ArticleDraft(page.Reading, blocks.ToImmutable(), metadata, []);
    }

    /// <summary>The blocks of the element that holds the article: the innermost kind of element that has enough of the text.</summary>
    private static List<HtmlBlock> MainText(List<HtmlBlock> all)
    {
        List<HtmlBlock> blocks = Without(all, HtmlRole.Foreign | HtmlRole.SeemsForeign);
        List<HtmlBlock> lenient = Without(all, HtmlRole.Foreign);
        if (TextLength(blocks) * 3 < TextLength(lenient))
            blocks = lenient;

        foreach (Func<HtmlBlock, int> scope in (Func<HtmlBlock, int>[])[block => block.Scopes.Body, block => block.Scopes.Article, block => block.Scopes.Main])
        {
            List<HtmlBlock>? largest = blocks.Where(block => scope(block) > 0).GroupBy(scope).Select(group => group.ToList()).MaxBy(TextLength);
            if (largest is not null && TextLength(largest) >= EnoughText)
                return largest;
        }

        return blocks;
    }

    private static List<HtmlBlock> Without(List<HtmlBlock> blocks, HtmlRole roles) => [.. blocks.Where(block => (block.Roles & roles) == 0)];

    private static int TextLength(List<HtmlBlock> blocks) => blocks.Sum(block => block.Kind is null ? block.Span.Length : 0);

    /// <summary>The headline where it stands above the element of the main text.</summary>
    private static TextSpan? HeadlineAbove(HtmlPage page, List<HtmlBlock> main, string? title)
    {
        if (main.Count == 0 || main[0].Kind == BlockKind.Heading)
            return null;
        HtmlBlock headline = page.Blocks.LastOrDefault(block => block.IsHeadline && block.Span.End <= main[0].Span.Start);
        bool isTitle = headline.Span.Length > 0
            && (title is null || Letters(title).Equals(Letters(headline.Span.Of(page.Reading).ToString()), StringComparison.OrdinalIgnoreCase));
        return isTitle ? headline.Span : null;
    }

    /// <summary>What two spellings of a headline have in common: quotation marks and spaces differ between text and metadata.</summary>
    private static string Letters(string title) => string.Concat(title.Where(char.IsLetterOrDigit));

    /// <summary>Many pages name the language of their template, not of their text: where both are known languages, the words decide.</summary>
    private static string? LanguageOf(string? stated, string reading, List<HtmlBlock> main)
    {
        bool isKnown = LanguageCatalog.All.Any(language => language.Code == stated);
        return stated is null || (isKnown && TextLength(main) >= EnoughText) ? null : stated;
    }
}
