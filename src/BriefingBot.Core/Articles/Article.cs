using System.Collections.Immutable;

namespace BriefingBot.Core.Articles;

/// <summary>One news article as it was read: its exact text, and what the text or its metadata tell about it.</summary>
public sealed record Article
{
    public required ArticleId Id { get; init; }

    /// <summary>The file's path as an operator would name it: relative to the folder that it was found in.</summary>
    public required string File { get; init; }

    /// <summary>The decoded text of the whole file. Every span of the article and of its facts counts units of this string.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// <see cref="Text"/> with markup replaced by spaces and character references decoded in place: of the same length, so
    /// that one span serves both. Plain text reads as it stands, and then this is the same object.
    /// </summary>
    public required string Reading { get; init; }

    /// <summary>The article's blocks in the order of the text; they do not overlap.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Null where nothing reads like a headline.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet that published it; null where nothing tells.</summary>
    public string? Source { get; init; }

    public string? Author { get; init; }

    /// <summary>Absolute http or https address; null where nothing tells.</summary>
    public string? Url { get; init; }

    /// <summary>Null where nothing tells: never guessed from file times.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>Two-letter code (<c>id</c>, <c>en</c>): stated by the article's metadata, else detected.</summary>
    public required string Language { get; init; }
}
