using System.Collections.Immutable;
using BriefingBot.Core.Articles;

namespace BriefingBot.Core.Library;

/// <summary>What happened to the articles since the last snapshot. A file appears in one of the lists.</summary>
/// <param name="Changed">New articles, and articles whose text changed. Each goes into one library, once.</param>
/// <param name="Removed">Files that are gone, whether they were articles or rejected.</param>
/// <param name="Rejected">Files that cannot be read as articles; one that was an article before is one no longer.</param>
public sealed record LibraryChange(
    ImmutableArray<LibraryArticle> Changed, ImmutableArray<ArticleId> Removed, ImmutableArray<RejectedFile> Rejected)
{
    public static LibraryChange None { get; } = new([], [], []);

    /// <summary>True for a part of what was there at the start, of which more is to come.</summary>
    public bool IsLoading { get; init; }
}
