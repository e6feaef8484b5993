using BriefingBot.Core.Articles;

namespace BriefingBot.Core.Ingestion;

/// <summary>One step of a source's life. The latest change of an id is the whole truth about it.</summary>
public abstract record ArticleChange
{
    private ArticleChange()
    {
    }

    /// <summary>A file is new, or its content is.</summary>
    /// <param name="File">As in <see cref="Article.File"/>.</param>
    /// <param name="Content">The whole file; nobody changes it any more.</param>
    public sealed record Found(ArticleId Id, string File, ReadOnlyMemory<byte> Content) : ArticleChange;

    /// <summary>A file is no longer there; neither is what was rejected about it.</summary>
    public sealed record Gone(ArticleId Id) : ArticleChange;

    /// <summary>A file, or a whole folder, that cannot be read. Replaces what was found under this id before.</summary>
    public sealed record Rejected(ArticleId Id, Rejection Rejection) : ArticleChange;

    /// <summary>Once: everything that was there at the start has been told.</summary>
    public sealed record Ready : ArticleChange;
}
