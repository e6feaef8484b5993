using BriefingBot.Core.Articles;

namespace BriefingBot.Core.Ingestion.Formats;

/// <summary>What a file says of its article outside the text; null where it says nothing. Goes before what the text tells.</summary>
public sealed record ArticleMetadata
{
    public static ArticleMetadata None { get; } = new();

    public string? Title { get; init; }

    public string? Source { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    public PublicationTime? Published { get; init; }

    /// <summary>As in <see cref="Article.Language"/>.</summary>
    public string? Language { get; init; }
}
