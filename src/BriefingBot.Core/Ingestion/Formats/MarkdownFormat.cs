using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>Markdown with front matter: title, source, url, published, author, language, all of them optional.</summary>
public sealed class MarkdownFormat : IArticleFormat
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public ImmutableArray<string> Extensions { get; } = [".md", ".markdown"];

    public ArticleDraft Read(string text)
    {
        FrontMatter? front = FrontMatter.Read(text);
        int start = front?.End ?? 0;
        ArticleMetadata metadata = front?.Metadata ?? ArticleMetadata.None;
        ImmutableArray<string> warnings = front?.Warnings.ToImmutableArray() ?? [];
        try
        {
            MarkdownDocument document = Markdown.Parse(text[start..], Pipeline);
            var reading = new MarkdownReading(text, start);
            reading.Add(document);
            return new ArticleDraft(reading.ToString(), reading.Blocks, metadata, warnings);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to markup nested too deeply. The words are worth more than the markup.
            string blanked = string.Concat(new string(' ', start), text.AsSpan(start));
            return new ArticleDraft(blanked, PlainTextFormat.Blocks(blanked, start), metadata, [.. warnings, "The Markdown is nested too deeply and was read as plain text."]);
        }
    }

    /// <summary>Indented text is a paragraph in news, not program code.</summary>
    private static MarkdownPipeline CreatePipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<Markdig.Parsers.IndentedCodeBlockParser>();
        return builder.Build();
    }
}
