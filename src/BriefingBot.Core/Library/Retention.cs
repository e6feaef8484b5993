using BriefingBot.Core.Articles;

namespace BriefingBot.Core.Library;

/// <summary>Knows which articles are the oldest. One writer.</summary>
internal sealed class Retention(LibraryLimits limits)
{
    private static readonly Comparer<LibraryArticle> OldestFirst = Comparer<LibraryArticle>.Create(static (left, right) =>
        (left.Day ?? DateOnly.MinValue, left.Number).CompareTo((right.Day ?? DateOnly.MinValue, right.Number)));

    private readonly SortedSet<LibraryArticle> _articles = new(OldestFirst);

    public void Add(LibraryArticle article) => _articles.Add(article);

    public void Remove(LibraryArticle article) => _articles.Remove(article);

    /// <summary>True if an article is too old now.</summary>
    public bool HasExpired(DateOnly today) => Expired(today).Any();

    /// <summary>Takes out the articles that are too old or too many, the oldest first.</summary>
    public IEnumerable<ArticleId> TakeExpired(DateOnly today)
    {
        while (limits.MaxArticles is { } most && _articles.Count > most)
            yield return TakeOldest(_articles.Min!);

        foreach (LibraryArticle old in Expired(today).ToArray())
            yield return TakeOldest(old);
    }

    private IEnumerable<LibraryArticle> Expired(DateOnly today)
    {
        DateOnly? first = limits.MaxAgeDays is { } days ? today.AddDays(-days) : null;
        return _articles.SkipWhile(static article => article.Day is null).TakeWhile(article => article.Day < first);
    }

    private ArticleId TakeOldest(LibraryArticle article)
    {
        _articles.Remove(article);
        return article.Article.Id;
    }
}
