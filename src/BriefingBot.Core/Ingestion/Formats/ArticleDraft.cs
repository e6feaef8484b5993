using System.Collections.Immutable;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>What a format made of a file's text.</summary>
/// <param name="Reading">As in <see cref="Articles.Article.Reading"/>.</param>
/// <param name="Blocks">In the order of the text, without overlap.</param>
/// <param name="Warnings">As in <see cref="ReadResult.Accepted"/>.</param>
public sealed record ArticleDraft(
    string Reading,
    ImmutableArray<DraftBlock> Blocks,
    ArticleMetadata Metadata,
    ImmutableArray<string> Warnings);
