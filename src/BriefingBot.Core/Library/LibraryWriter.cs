using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Core.Library;

/// <summary>Turns changes into the next snapshot and publishes it. For a single caller at a time.</summary>
public sealed class LibraryWriter(LiveLibrary library)
{
    private readonly Dictionary<ArticleId, LibraryArticle> _articles = [];
    private readonly Dictionary<ArticleId, RejectedFile> _rejected = [];

    /// <summary>Numbers once given, those of files that are gone among them: a file that comes back has its old one.</summary>
    private readonly Dictionary<ArticleId, int> _numbers = [];

    /// <summary>Publishes and returns the library with all changes made at once.</summary>
    public LibrarySnapshot Apply(LibraryChange change)
    {
        foreach (ArticleId gone in change.Removed)
        {
            _articles.Remove(gone);
            _rejected.Remove(gone);
        }

        foreach (RejectedFile file in change.Rejected)
        {
            _articles.Remove(file.Id);
            _rejected[file.Id] = file;
        }

        // Numbers follow the order of file names, so that a restart over the same files gives the same numbers.
        foreach (AnalyzedArticle analyzed in change.Changed.OrderBy(static changed => changed.Article.File, StringComparer.Ordinal))
        {
            ArticleId id = analyzed.Article.Id;
            _rejected.Remove(id);
            if (!_numbers.TryGetValue(id, out int number))
                _numbers.Add(id, number = _numbers.Count + 1);
            _articles[id] = new LibraryArticle(number, analyzed);
        }

        LibrarySnapshot next = LibrarySnapshot.Build(library.Current.Version + 1, _articles.Values, _rejected.Values);
        library.Publish(next);
        return next;
    }
}
