namespace BriefingBot.Core.Ingestion;

/// <summary>Where articles come from: bytes under an id, and what becomes of them later.</summary>
public interface IArticleSource
{
    /// <summary>
    /// Tells everything there is, then <see cref="ArticleChange.Ready"/> once, then every change until it is cancelled. Bad
    /// content is a change too, never an exception. Every call begins anew, for one reader.
    /// </summary>
    IAsyncEnumerable<ArticleChange> ReadAsync(CancellationToken cancellationToken);
}
